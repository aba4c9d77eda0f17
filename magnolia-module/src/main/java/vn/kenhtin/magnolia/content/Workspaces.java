package vn.kenhtin.magnolia.content;

/** Names of the workspaces the module reads and writes; the same names stand in the descriptor and the content types. */
public final class Workspaces {

    /** News, written by editors on the author instance and published. */
    public static final String NEWS = "kenhtinNews";

    /** Editors' decisions on related news, and on author the candidates they decide on. */
    public static final String RELATED = "kenhtinRelated";

    /** A slow snapshot of the read counters, each instance its own; never published. */
    public static final String READS = "kenhtinReads";

    /** Order and withdrawals of what the endpoint has shown, each public instance its own; never published. */
    public static final String LEDGER = "kenhtinLedger";

    /** Magnolia's pictures and files. */
    public static final String DAM = "dam";

    /** Magnolia's configuration. */
    public static final String CONFIG = "config";

    /** Magnolia's roles. */
    public static final String ROLES = "userroles";

    private Workspaces() {}
}
