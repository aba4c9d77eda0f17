package vn.kenhtin.hub.ingest.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects the findings of one document; of each kind no more than a person would read, the rest as a number. For one thread. */
final class FindingLog {

    private static final int PER_KIND = 20;
    private static final int DETAIL = 80;
    private static final FindingTexts TEXTS = new FindingTexts(FindingLog.class);

    private final List<Finding> findings = new ArrayList<>();
    private final Map<Trouble, Integer> counts = new EnumMap<>(Trouble.class);

    void add(Trouble trouble, int line, String... details) {
        if (counts.merge(trouble, 1, Integer::sum) > PER_KIND) {
            return;
        }
        String[] shown = new String[details.length];
        for (int i = 0; i < details.length; i++) {
            String detail = PlainText.line(details[i]);
            shown[i] = detail.length() <= DETAIL ? detail : detail.substring(0, DETAIL) + "…";
        }
        findings.add(TEXTS.finding(trouble.severity(), trouble.code(), line, shown));
    }

    /** All findings by line, those on the whole document first. */
    List<Finding> all() {
        List<Finding> all = new ArrayList<>(findings);
        all.sort(Comparator.comparingInt(Finding::line));
        counts.forEach((trouble, count) -> {
            if (count > PER_KIND) {
                String[] details = {trouble.code(), Integer.toString(count - PER_KIND)};
                all.add(TEXTS.finding(Trouble.MORE_FINDINGS.severity(), Trouble.MORE_FINDINGS.code(), 0, details));
            }
        });
        return all;
    }
}
