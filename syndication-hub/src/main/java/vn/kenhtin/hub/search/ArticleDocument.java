package vn.kenhtin.hub.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import vn.kenhtin.hub.platform.text.Syllable;
import vn.kenhtin.hub.platform.text.Syllables;

/** How an article lies in the index. A change here needs a new {@link #SCHEMA}, so that indexes of the old form are built anew. */
final class ArticleDocument {

    static final String SCHEMA = "2";

    static final String ID = "id";
    static final String SITE = "site";
    static final String CATEGORY = "category";
    static final String PUBLISHED = "published";
    static final String TITLE = "title";
    static final String TITLE_FOLD = "titleFold";
    static final String TEXT = "text";
    static final String TEXT_FOLD = "textFold";
    static final String GIST = "gist";
    static final String VECTOR = "vector";

    private static final String LEAD = "lead";
    private static final String BODY = "body";
    private static final String URL = "url";
    private static final FieldType POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
    private static final FieldType COUNTS = type(IndexOptions.DOCS_AND_FREQS);

    private ArticleDocument() {}

    static Document of(ArticleText article, TermVector vector) {
        Document document = new Document();
        document.add(new StringField(ID, article.id(), Field.Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(article.id())));
        document.add(new StringField(SITE, article.site(), Field.Store.YES));
        document.add(new SortedDocValuesField(SITE, new BytesRef(article.site())));
        for (String category : article.categories()) {
            document.add(new StringField(CATEGORY, category, Field.Store.YES));
            document.add(new SortedSetDocValuesField(CATEGORY, new BytesRef(category)));
        }
        if (article.published() != null) {
            document.add(new LongField(PUBLISHED, article.published().toEpochMilli(), Field.Store.YES));
        }
        if (article.url() != null) {
            document.add(new StoredField(URL, article.url()));
        }
        addText(document, article);
        document.add(new Field(GIST, new GistStream(vector), COUNTS));
        document.add(new BinaryDocValuesField(VECTOR, vector.bytes()));
        return document;
    }

    static ArticleText read(Document document) {
        return new ArticleText(
                text(document, ID),
                text(document, SITE),
                text(document, TITLE),
                text(document, LEAD),
                text(document, BODY),
                Optional.ofNullable(document.getField(PUBLISHED))
                        .map(field -> Instant.ofEpochMilli(field.numericValue().longValue()))
                        .orElse(null),
                document.get(URL),
                List.of(document.getValues(CATEGORY)));
    }

    private static void addText(Document document, ArticleText article) {
        document.add(new StoredField(TITLE, article.title()));
        document.add(new StoredField(LEAD, article.lead()));
        document.add(new StoredField(BODY, article.body()));
        List<List<Syllable>> title = List.of(Syllables.of(article.title()));
        List<List<Syllable>> all = List.of(title.get(0), Syllables.of(article.lead()), Syllables.of(article.body()));
        document.add(new Field(TITLE, SpellingStream.exact(title), POSITIONS));
        document.add(new Field(TITLE_FOLD, SpellingStream.folded(title), POSITIONS));
        document.add(new Field(TEXT, SpellingStream.exact(all), POSITIONS));
        document.add(new Field(TEXT_FOLD, SpellingStream.folded(all), POSITIONS));
    }

    private static String text(Document document, String field) {
        return Optional.ofNullable(document.get(field)).orElse("");
    }

    private static FieldType type(IndexOptions options) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.freeze();
        return type;
    }
}
