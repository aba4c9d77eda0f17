package vn.kenhtin.hub.websub;

import io.smallrye.config.ConfigMapping;
import java.util.HashMap;
import java.util.Map;
import vn.kenhtin.hub.platform.config.ConfigReader;

/** WebSub settings for tests: the defaults, and what a test says otherwise. */
public final class WebSubConfigs {

    private WebSubConfigs() {}

    /** Settings by their names in a configuration file, as name and value in turn. */
    public static WebSubConfig with(String... namesAndValues) {
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put("kenhtin.websub." + namesAndValues[i], namesAndValues[i + 1]);
        }
        return new ConfigReader(Map.of()).read(Root.class, null, settings).websub();
    }

    /** The section alone. */
    @ConfigMapping(prefix = "kenhtin")
    public interface Root {
        WebSubConfig websub();
    }
}
