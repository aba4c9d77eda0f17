package vn.kenhtin.hub.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The index of all articles on disk. Changes become visible with {@link #refresh} and durable, together with the watermark in the change log up to which they
 * reach, with {@link #commit}: after a crash the index is as of its last commit, and reading the change log from {@link #watermark} on makes it right. A
 * missing, damaged or outdated index opens empty with watermark 0.
 *
 * <p>Safe for use by many threads. One process at a time may open a folder. A failing disk shows as {@link UncheckedIOException}.
 */
public final class ArticleIndex implements Closeable {

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final TermFrequencies frequencies = new TermFrequencies();

    private ArticleIndex(Directory directory) throws IOException {
        this.directory = directory;
        writer = IndexFolder.writer(directory);
        searchers = new SearcherManager(writer, new SearcherFactory());
        IndexSearcher searcher = searchers.acquire();
        try {
            frequencies.addAll(searcher.getIndexReader(), ArticleDocument.GIST);
            frequencies.articles(searcher.getIndexReader().numDocs());
        } finally {
            searchers.release(searcher);
        }
    }

    /** Opens the index in {@code folder}, which is made if it is missing. */
    public static ArticleIndex open(Path folder) {
        return in(() -> FSDirectory.open(folder));
    }

    static ArticleIndex in(IoSupplier<Directory> directory) {
        return io(() -> new ArticleIndex(directory.get()));
    }

    /** Adds an article, or replaces the one with its id. */
    public void put(ArticleText article) {
        TermVector vector = TermVector.of(article.title(), article.lead(), article.body());
        io(() -> writer.updateDocument(ReaderQuery.id(article.id()), ArticleDocument.of(article, vector)));
        frequencies.add(vector);
    }

    /** Removes an article; nothing happens if there is none with this id. */
    public void remove(String id) {
        io(() -> writer.deleteDocuments(ReaderQuery.id(id)));
    }

    /** Removes every article and sets the watermark to 0, durably. */
    public void clear() {
        io(writer::deleteAll);
        commit(0);
        refresh();
    }

    /** Makes all changes so far durable, with {@code watermark} as the place in the change log up to which they reach. */
    public void commit(long watermark) {
        IndexFolder.watermark(writer, watermark);
        io(writer::commit);
    }

    /** Makes all changes so far visible to searches; cheap if there are none. */
    public void refresh() {
        io(searchers::maybeRefreshBlocking);
        frequencies.articles(size());
    }

    /** The place in the change log up to which the index reached at its last commit; 0 if it has none. */
    public long watermark() {
        return IndexFolder.watermark(writer);
    }

    /** The number of visible articles. */
    public int size() {
        return reading(searcher -> searcher.getIndexReader().numDocs());
    }

    /** The visible article with this id, as it was put. */
    public Optional<ArticleText> find(String id) {
        return reading(searcher -> new IndexReading(searcher).find(id));
    }

    /**
     * One page of a reader's search.
     *
     * @throws IllegalArgumentException if the cursor is none of this search's order
     */
    public SearchPage search(SearchQuery query) {
        return reading(searcher -> new IndexReading(searcher).search(query));
    }

    /**
     * The {@code most} visible articles that share the weightiest terms with {@code vector}, the best first; the article itself may be among them.
     *
     * @param sites keys of the sites to look at, null for all
     */
    public List<Candidate> candidates(TermVector vector, int most, @Nullable Set<String> sites) {
        return reading(searcher -> new CandidateSearch(searcher, frequencies).best(vector, most, sites));
    }

    /** The terms of at most {@code most} visible articles, evenly spaced over the whole index. */
    public List<TermVector> sample(int most) {
        return reading(searcher -> new CandidateSearch(searcher, frequencies).sample(most));
    }

    /** In how many articles each term occurs; follows every change of the index. */
    public TermFrequencies frequencies() {
        return frequencies;
    }

    /** Ends all work without a commit. */
    @Override
    public void close() {
        io(() -> {
            searchers.close();
            writer.close();
            directory.close();
            return this;
        });
    }

    private <T> T reading(Reading<T> reading) {
        return io(() -> {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.read(searcher);
            } finally {
                searchers.release(searcher);
            }
        });
    }

    private static void io(IoAction action) {
        io(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T io(IoSupplier<T> supplier) {
        try {
            return supplier.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Reading<T> {
        T read(IndexSearcher searcher) throws IOException;
    }

    private interface IoAction {
        void run() throws IOException;
    }

    interface IoSupplier<T> {
        T get() throws IOException;
    }
}
