package vn.kenhtin.hub.ingest.parse;

import java.util.Locale;

/**
 * Something about a document that its owner should know.
 *
 * @param severity how bad it is
 * @param code stable name of this kind of finding, kebab-case
 * @param line line of the document, from 1; 0 when it concerns the whole
 * @param message what is the matter, in words a webmaster understands
 * @param fix what to do about it
 */
public record Finding(Severity severity, String code, int line, Bilingual message, Bilingual fix) {

    /** How bad a finding is. */
    public enum Severity {
        /** Something is lost or cannot be understood. */
        ERROR,
        /** It was repaired here, but other readers may fail. */
        WARNING,
        /** Good to know. */
        INFO;

        /** The word in JSON: {@code error}, {@code warning} or {@code info}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same words in both languages of the product. */
    public record Bilingual(String vi, String en) {}
}
