package vn.kenhtin.hub.ingest.poll;

import java.util.Map;
import vn.kenhtin.hub.article.EditorsChoice;

/** Hears what editors of a source chose for the related news of its articles. Called after the articles are stored, on many threads. */
@FunctionalInterface
public interface ChoiceListener {

    /** All choices that one document tells of, by guid; hearing the same again changes nothing. */
    void told(long source, Map<String, EditorsChoice> byGuid);
}
