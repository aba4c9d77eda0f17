package vn.kenhtin.hub.ingest.doctor;

import java.util.Locale;
import vn.kenhtin.hub.ingest.parse.Finding.Severity;

/** What a well-formed feed can still do wrong; the words are in {@code findings.properties}. */
enum Complaint {
    ADDRESS_UNUSABLE(Severity.ERROR),
    AUTHOR_MISSING(Severity.WARNING),
    CONTENT_RELATIVE_LINK(Severity.WARNING),
    CONTENT_UNSAFE(Severity.WARNING),
    DATE_MISSING(Severity.WARNING),
    DESCRIPTION_MISSING(Severity.WARNING),
    DOCUMENT_UNREACHABLE(Severity.ERROR),
    ENCLOSURE_LENGTH_MISSING(Severity.INFO),
    ENCLOSURES_SEVERAL(Severity.WARNING),
    ENTRIES_MISSING(Severity.WARNING),
    ENTRY_LINK_MISSING(Severity.WARNING),
    ENTRY_TITLE_MISSING(Severity.WARNING),
    GUID_REPEATED(Severity.ERROR),
    IMAGE_MISSING(Severity.INFO),
    LANGUAGE_MISSING(Severity.INFO),
    LINK_MISSING(Severity.WARNING),
    LINK_REPEATED(Severity.WARNING),
    MORE_OF_THE_KIND(Severity.INFO),
    NOT_ENCRYPTED(Severity.INFO),
    NOT_UTF_8(Severity.WARNING),
    SELF_MISMATCH(Severity.WARNING),
    SELF_MISSING(Severity.WARNING),
    SUMMARY_ONLY(Severity.INFO),
    TITLE_MISSING(Severity.ERROR),
    UPDATED_MISSING(Severity.ERROR);

    private final Severity severity;

    Complaint(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    /** Stable name, kebab-case. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
