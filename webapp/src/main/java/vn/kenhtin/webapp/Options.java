package vn.kenhtin.webapp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a command: {@code --name value} or {@code --name=value}. */
record Options(Map<String, String> values) {

    /** @throws UsageException for anything that is not an option with a value */
    static Options of(List<String> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                throw new UsageException("'" + argument + "' is not an option");
            }
            int equals = argument.indexOf('=');
            if (equals > 0) {
                values.put(argument.substring(2, equals), argument.substring(equals + 1));
            } else if (i + 1 < arguments.size()) {
                values.put(argument.substring(2), arguments.get(++i));
            } else {
                throw new UsageException(argument + " needs a value");
            }
        }
        return new Options(values);
    }

    /** These options, if they are all among {@code names}. */
    Options only(String... names) {
        for (String name : values.keySet()) {
            if (!Set.of(names).contains(name)) {
                throw new UsageException("unknown option --" + name);
            }
        }
        return this;
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The port in option {@code name}, or {@code otherwise}. */
    int port(String name, int otherwise) {
        String text = values.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            int port = Integer.parseInt(text);
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new UsageException("--" + name + " must be a port, 0 to 65535");
    }
}
