package info.magnolia.rest;

import java.io.Serializable;

/** Signature of the interface of the same name in {@code info.magnolia.rest:magnolia-rest-integration:2.2.6}. */
public interface EndpointDefinition extends Serializable {

    String getName();

    boolean isEnabled();

    Class<?> getImplementationClass();
}
