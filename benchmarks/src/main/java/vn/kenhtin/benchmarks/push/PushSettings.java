package vn.kenhtin.benchmarks.push;

import io.smallrye.config.ConfigMapping;
import vn.kenhtin.hub.ingest.fetch.FetchConfig;
import vn.kenhtin.hub.platform.db.DatabaseConfig;
import vn.kenhtin.hub.websub.WebSubConfig;

/** The settings of the hub that matter here. */
@ConfigMapping(prefix = "kenhtin")
public interface PushSettings {

    /** Where the articles are. */
    DatabaseConfig database();

    /** How callbacks are called. */
    FetchConfig fetch();

    /** How subscribers are told. */
    WebSubConfig websub();
}
