package vn.kenhtin.hub.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSortField;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Order of hits and the place in it after which the next page begins. The article's id breaks ties, so no hit is shown twice or never. */
record SearchCursor(SearchQuery.Order order, Object key, BytesRef id) {

    private static final int HEAD_BYTES = 1 + Long.BYTES;
    private static final SortField BY_ID = new SortField(ArticleDocument.ID, SortField.Type.STRING);

    static Sort sort(SearchQuery.Order order) {
        return switch (order) {
            case BEST -> new Sort(SortField.FIELD_SCORE, BY_ID);
            case NEWEST -> new Sort(newest(), BY_ID);
        };
    }

    /** @throws IllegalArgumentException if {@code text} is not a cursor of this order */
    static SearchCursor parse(String text, SearchQuery.Order order) {
        ByteBuffer bytes = ByteBuffer.wrap(decoded(text));
        if (bytes.remaining() <= HEAD_BYTES || bytes.get() != mark(order)) {
            throw new IllegalArgumentException("not a cursor of this search: " + text);
        }
        long key = bytes.getLong();
        byte[] id = new byte[bytes.remaining()];
        bytes.get(id);
        return switch (order) {
            case BEST -> new SearchCursor(order, Float.intBitsToFloat((int) key), new BytesRef(id));
            case NEWEST -> new SearchCursor(order, key, new BytesRef(id));
        };
    }

    static SearchCursor after(FieldDoc hit, SearchQuery.Order order) {
        return new SearchCursor(order, hit.fields[0], (BytesRef) hit.fields[1]);
    }

    static @Nullable FieldDoc start(SearchQuery search) {
        String text = search.cursor();
        if (text == null) {
            return null;
        }
        SearchCursor cursor = parse(text, search.order());
        // no hit has this number: ties are broken by the id alone
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {cursor.key(), cursor.id()});
    }

    @Override
    public String toString() {
        long number = order == SearchQuery.Order.BEST ? Float.floatToIntBits((Float) key) : (Long) key;
        ByteBuffer bytes = ByteBuffer.allocate(HEAD_BYTES + id.length);
        bytes.put(mark(order)).putLong(number).put(id.bytes, id.offset, id.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    private static byte mark(SearchQuery.Order order) {
        return (byte) order.name().charAt(0);
    }

    private static SortField newest() {
        SortField field = new SortedNumericSortField(ArticleDocument.PUBLISHED, SortField.Type.LONG, true);
        field.setMissingValue(Long.MIN_VALUE);
        return field;
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("not a cursor of this search: " + text, e);
        }
    }
}
