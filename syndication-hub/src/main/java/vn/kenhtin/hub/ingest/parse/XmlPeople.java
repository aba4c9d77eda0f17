package vn.kenhtin.hub.ingest.parse;

import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.ATOM;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.DC;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.ITUNES;
import static vn.kenhtin.hub.ingest.parse.xml.Vocabulary.RSS;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kenhtin.hub.ingest.parse.xml.Vocabulary;
import vn.kenhtin.hub.ingest.parse.xml.XmlNode;

/** Names of authors, without their mail addresses. Stateless. */
final class XmlPeople {

    private static final Pattern MAIL_AND_NAME =
            Pattern.compile("[^\\s@()]{1,100}@[^\\s@()]{1,100}\\s{0,9}\\((.{1,200})\\)");
    private static final Pattern NAME_AND_MAIL =
            Pattern.compile("([^<@]{1,200}?)\\s{0,9}[<(][^\\s@<>]{1,100}@[^\\s@<>]{1,100}[>)]");

    /** Dublin Core before RSS' own: where both are given, the latter is the mail address that RSS asks for. */
    private static final Object[][] KINDS = {
        {DC, "creator"}, {DC, "author"}, {ATOM, "author"}, {RSS, "author"}, {ITUNES, "author"}, {RSS, "managingeditor"}
    };

    private XmlPeople() {}

    /** The names of the first kind of author element that has any. */
    static List<String> names(XmlNode node) {
        for (Object[] kind : KINDS) {
            List<String> names = texts(node, (Vocabulary) kind[0], (String) kind[1]);
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    private static List<String> texts(XmlNode node, Vocabulary vocabulary, String element) {
        List<String> names = new ArrayList<>(1);
        for (XmlNode person : node.children(vocabulary, element)) {
            XmlNode atomName = person.child(ATOM, "name");
            XmlNode name = atomName != null ? atomName : person.child(RSS, "name");
            String text = nameOf(PlainText.ofHtml(name != null ? name.text() : person.text()));
            if (!text.isEmpty()) {
                names.add(text);
            }
        }
        return names;
    }

    /** The name in "mail (Name)" or "Name &lt;mail&gt;", else all of it. */
    static String nameOf(String person) {
        Matcher mailFirst = MAIL_AND_NAME.matcher(person);
        if (mailFirst.matches()) {
            return mailFirst.group(1).strip();
        }
        Matcher nameFirst = NAME_AND_MAIL.matcher(person);
        return nameFirst.matches() ? nameFirst.group(1).strip() : person;
    }
}
