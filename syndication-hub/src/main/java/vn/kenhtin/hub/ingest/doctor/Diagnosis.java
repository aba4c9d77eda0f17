package vn.kenhtin.hub.ingest.doctor;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.Finding;

/**
 * The doctor's answer.
 *
 * @param feed every entry as understood, as JSON Feed 1.1; null when the document is no feed
 * @param format the dialect's name; null when the document is no feed
 * @param charset the charset it was read with; null when the document is no feed
 * @param discovered feeds that the document, being an HTML page, points to; {@code feed} is the first of them then, if it could be fetched
 * @param findings what is wrong, the whole document first, then by line
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Diagnosis(
        @Nullable ObjectNode feed,
        @Nullable String format,
        @Nullable String charset,
        List<URI> discovered,
        List<Note> findings) {

    static Diagnosis ofNothing(List<Finding> findings, List<URI> discovered) {
        return new Diagnosis(null, null, null, discovered, notes(findings));
    }

    /** What was found behind {@code page}, after what there is to say of the page itself. */
    Diagnosis behind(Diagnosis page) {
        List<Note> all = new ArrayList<>(page.findings);
        all.addAll(findings);
        return new Diagnosis(feed, format, charset, page.discovered, all);
    }

    static List<Note> notes(List<Finding> findings) {
        return findings.stream().map(Note::of).toList();
    }

    /** A finding in JSON; line 0 concerns the whole document. */
    record Note(String severity, String code, int line, Finding.Bilingual message, Finding.Bilingual fix) {

        static Note of(Finding finding) {
            return new Note(
                    finding.severity().word(), finding.code(), finding.line(), finding.message(), finding.fix());
        }
    }
}
