package info.magnolia.module;

/** Signature of the interface of the same name in {@code info.magnolia:magnolia-core:6.2.7}. */
public interface ModuleLifecycleContext {

    int PHASE_SYSTEM_STARTUP = 1;
    int PHASE_MODULE_RESTART = 2;
    int PHASE_SYSTEM_SHUTDOWN = 3;

    /** One of the three phases above. */
    int getPhase();
}
