package vn.kenhtin.hub.search;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the writer of an index, and starts an empty one where the old is missing, damaged or of another schema. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String WATERMARK = "watermark";
    private static final String SCHEMA = "schema";
    private static final double WRITER_MEGABYTES = 48;

    private IndexFolder() {}

    static IndexWriter writer(Directory directory) throws IOException {
        try {
            if (DirectoryReader.indexExists(directory) && !isUsable(directory)) {
                return empty(directory);
            }
            return new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE_OR_APPEND));
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException
                | IllegalArgumentException e) {
            LOG.warn("The index in {} cannot be read and is built anew: {}", directory, e.toString());
            return empty(directory);
        }
    }

    static long watermark(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            for (Map.Entry<String, String> entry : data) {
                if (entry.getKey().equals(WATERMARK)) {
                    return Long.parseLong(entry.getValue());
                }
            }
        }
        return 0;
    }

    static void watermark(IndexWriter writer, long watermark) {
        Map<String, String> data = new HashMap<>();
        data.put(WATERMARK, Long.toString(watermark));
        data.put(SCHEMA, ArticleDocument.SCHEMA);
        writer.setLiveCommitData(data.entrySet());
    }

    private static boolean isUsable(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return ArticleDocument.SCHEMA.equals(
                    reader.getIndexCommit().getUserData().get(SCHEMA));
        }
    }

    private static IndexWriter empty(Directory directory) throws IOException {
        for (String file : directory.listAll()) {
            if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                directory.deleteFile(file);
            }
        }
        return new IndexWriter(directory, config(IndexWriterConfig.OpenMode.CREATE));
    }

    private static IndexWriterConfig config(IndexWriterConfig.OpenMode mode) {
        return new IndexWriterConfig(null)
                .setOpenMode(mode)
                .setRAMBufferSizeMB(WRITER_MEGABYTES)
                .setCommitOnClose(false);
    }
}
