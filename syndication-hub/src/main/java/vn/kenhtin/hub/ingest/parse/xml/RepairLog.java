package vn.kenhtin.hub.ingest.parse.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects repairs; of each kind no more than a person would read. Not for use by several threads. */
final class RepairLog {

    private static final int PER_CODE = 20;
    private static final int DETAIL = 60;

    private final List<XmlTree.Repair> repairs = new ArrayList<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void add(String code, int line, String detail) {
        if (counts.merge(code, 1, Integer::sum) <= PER_CODE) {
            repairs.add(new XmlTree.Repair(code, line, detail.substring(0, Math.min(DETAIL, detail.length()))));
        }
    }

    List<XmlTree.Repair> all() {
        return repairs;
    }
}
