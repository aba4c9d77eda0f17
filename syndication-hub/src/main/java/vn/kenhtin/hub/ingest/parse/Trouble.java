package vn.kenhtin.hub.ingest.parse;

import java.util.Locale;
import vn.kenhtin.hub.ingest.parse.Finding.Severity;

/** The kinds of findings of the parser; their words are in {@code findings.properties}. */
enum Trouble {
    BAD_BYTES(Severity.WARNING),
    BASE64_UNREADABLE(Severity.ERROR),
    BYTE_ORDER_MARK(Severity.INFO),
    CHARSET_GUESSED(Severity.WARNING),
    CHARSET_MISMATCH(Severity.WARNING),
    CHARSET_UNKNOWN(Severity.WARNING),
    CONTROL_CHARACTER(Severity.WARNING),
    DATE_FORM(Severity.WARNING),
    DATE_IN_FUTURE(Severity.WARNING),
    DATE_NO_ZONE(Severity.WARNING),
    DATE_UNREADABLE(Severity.ERROR),
    DATE_WEEKDAY(Severity.WARNING),
    DOUBLE_ESCAPED(Severity.WARNING),
    EMPTY_DOCUMENT(Severity.ERROR),
    ENTRY_EMPTY(Severity.ERROR),
    GUID_MISSING(Severity.WARNING),
    GZIP_WITHOUT_HEADER(Severity.WARNING),
    HTML_ENTITY(Severity.WARNING),
    HTML_PAGE(Severity.ERROR),
    JSON_ENTRY_BROKEN(Severity.ERROR),
    JSON_NOT_WELL_FORMED(Severity.WARNING),
    LEADING_TEXT(Severity.WARNING),
    LINK_RELATIVE(Severity.WARNING),
    LINK_UNUSABLE(Severity.WARNING),
    MORE_FINDINGS(Severity.INFO),
    NOT_WELL_FORMED(Severity.WARNING),
    RAW_AMPERSAND(Severity.WARNING),
    RAW_LESS_THAN(Severity.WARNING),
    STRAY_END_TAG(Severity.WARNING),
    TCVN3_TEXT(Severity.WARNING),
    TITLE_MARKUP(Severity.WARNING),
    TOO_DEEP(Severity.WARNING),
    TOO_LARGE(Severity.ERROR),
    TOO_MANY_ENTRIES(Severity.ERROR),
    TRUNCATED(Severity.WARNING),
    TRUNCATED_ENTRY(Severity.ERROR),
    UNCLOSED_CDATA(Severity.WARNING),
    UNCLOSED_TAG(Severity.WARNING),
    UNKNOWN_DOCUMENT(Severity.ERROR),
    UTF8_TWICE(Severity.WARNING),
    VERSION_UNKNOWN(Severity.INFO),
    VNI_TEXT(Severity.WARNING),
    WRONG_CONTENT_TYPE(Severity.WARNING);

    private final Severity severity;

    Trouble(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    /** Stable name, kebab-case. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Trouble ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
