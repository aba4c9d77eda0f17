package info.magnolia.module;

/** Signature of the interface of the same name in {@code info.magnolia:magnolia-core:6.2.7}. */
public interface ModuleLifecycle {

    /** Called when the server starts and after each change of the module's configuration. */
    void start(ModuleLifecycleContext context);

    /** Called before a restart of the module and at shutdown. */
    void stop(ModuleLifecycleContext context);
}
