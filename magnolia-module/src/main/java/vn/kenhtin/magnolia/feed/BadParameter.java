package vn.kenhtin.magnolia.feed;

/** A query parameter that cannot be understood; its message is for the client. */
public final class BadParameter extends Exception {

    private final String parameter;
    private final String reason;

    BadParameter(String parameter, String message) {
        super(message);
        this.parameter = parameter;
        this.reason = message;
    }

    /** What is wrong with it, for the client. */
    public String reason() {
        return reason;
    }

    /** The name of the parameter. */
    public String parameter() {
        return parameter;
    }
}
