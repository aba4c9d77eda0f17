package vn.kenhtin.hub.related;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** The memory that is really in use, for reports. */
final class Heap {

    private static final long BYTES_A_MEGABYTE = 1 << 20;

    private Heap() {}

    /** Live objects after a full collection. */
    static long usedMegabytes() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed() / BYTES_A_MEGABYTE;
    }
}
