package vn.kenhtin.hub.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.site.SiteSlug;

/**
 * What came of an import.
 *
 * @param outlines one line for each feed of the document, in its order
 */
record OpmlReport(long created, long existing, long refused, List<Line> outlines) {

    static OpmlReport of(List<Line> lines) {
        return new OpmlReport(
                count(lines, Outcome.CREATED), count(lines, Outcome.EXISTS), count(lines, Outcome.REFUSED), lines);
    }

    private static long count(List<Line> lines, Outcome outcome) {
        return lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    /** What came of one outline. */
    enum Outcome {
        CREATED,
        EXISTS,
        REFUSED;

        @com.fasterxml.jackson.annotation.JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One outline.
     *
     * @param source the source made or found
     * @param reason why it was refused
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String title,
            @Nullable String url,
            Outcome outcome,
            @Nullable Long source,
            @Nullable SiteSlug site,
            @Nullable String reason) {

        static Line of(OpmlOutline outline, Outcome outcome, Source source) {
            return new Line(outline.title(), outline.xmlUrl(), outcome, source.id(), source.site(), null);
        }

        static Line refused(OpmlOutline outline, @Nullable String reason) {
            return new Line(outline.title(), outline.xmlUrl(), Outcome.REFUSED, null, null, reason);
        }
    }
}
