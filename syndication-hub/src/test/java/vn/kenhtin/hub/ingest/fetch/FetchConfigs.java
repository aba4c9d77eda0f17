package vn.kenhtin.hub.ingest.fetch;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Fetch settings for tests: the defaults, loopback allowed, a short deadline, and what a test says otherwise. */
public final class FetchConfigs {

    private FetchConfigs() {}

    /** Settings by their names in a configuration file, as name and value in turn. */
    public static FetchConfig with(String... namesAndValues) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "fetch.allow", "127.0.0.0/8,::1/128",
                "fetch.deadline", "PT5S",
                "fetch.contact", "https://kenhtin.example/bot"));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put("fetch." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new SmallRyeConfigBuilder()
                .withMapping(FetchConfig.class, "fetch")
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(FetchConfig.class, "fetch");
    }
}
