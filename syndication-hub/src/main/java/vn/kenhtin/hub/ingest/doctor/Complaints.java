package vn.kenhtin.hub.ingest.doctor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.kenhtin.hub.ingest.parse.Finding;
import vn.kenhtin.hub.ingest.parse.FindingTexts;

/** Collects complaints on one document; of each kind no more than a person would read, the rest as a number. For one thread. */
final class Complaints {

    private static final int PER_KIND = 10;
    private static final int DETAIL = 100;
    private static final FindingTexts TEXTS = new FindingTexts(Complaints.class);

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Complaint, Integer> counts = new EnumMap<>(Complaint.class);

    Complaints add(Complaint complaint, int line, String... details) {
        if (counts.merge(complaint, 1, Integer::sum) <= PER_KIND) {
            String[] shown = new String[details.length];
            for (int i = 0; i < details.length; i++) {
                shown[i] = details[i].length() <= DETAIL ? details[i] : details[i].substring(0, DETAIL) + "…";
            }
            findings.add(TEXTS.finding(complaint.severity(), complaint.code(), line, shown));
        }
        return this;
    }

    Complaints addIf(boolean so, Complaint complaint, int line, String... details) {
        return so ? add(complaint, line, details) : this;
    }

    List<Finding> all() {
        List<Finding> all = new ArrayList<>(findings);
        counts.forEach((complaint, count) -> {
            if (count > PER_KIND) {
                Complaint more = Complaint.MORE_OF_THE_KIND;
                String number = Integer.toString(count - PER_KIND);
                all.add(TEXTS.finding(more.severity(), more.code(), 0, complaint.code(), number));
            }
        });
        return all;
    }
}
