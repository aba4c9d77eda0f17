package vn.kenhtin.hub.search;

import io.smallrye.config.WithDefault;

/** Where the search index is kept. */
public interface SearchConfig {

    /** Folder of the index, made if it is missing; each node needs its own. It may be deleted while the hub is stopped, and is then built anew from the database. */
    @WithDefault("./data/index")
    String folder();
}
