package vn.kenhtin.hub.platform.config;

import java.util.List;

/** The configuration cannot be used. Carries every problem found, each a sentence for the operator. */
public final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final List<String> problems;

    /** @param problems at least one */
    public ConfigException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Every problem found, at least one. */
    public List<String> problems() {
        return problems;
    }
}
