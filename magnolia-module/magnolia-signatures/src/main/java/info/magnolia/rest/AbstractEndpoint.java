package info.magnolia.rest;

/** Signature of the class of the same name in {@code info.magnolia.rest:magnolia-rest-integration:2.2.6}. */
public abstract class AbstractEndpoint<D extends EndpointDefinition> {

    private final D endpointDefinition;

    protected AbstractEndpoint(D endpointDefinition) {
        this.endpointDefinition = endpointDefinition;
    }

    public D getEndpointDefinition() {
        return endpointDefinition;
    }
}
