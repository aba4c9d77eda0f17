package vn.kenhtin.hub.ingest.parse.charset;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.ingest.parse.charset.DecodedText.Remark;

/**
 * Finds the charset of a document: byte-order mark, transport, XML declaration, valid UTF-8, then evidence in the text. A claim that the bytes contradict is
 * not believed. Never throws for any bytes. Stateless and safe for use by many threads.
 */
public final class DocumentDecoder {

    private static final Charset VIETNAMESE = Charset.forName("windows-1258");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final int limit;

    /** A decoder that unpacks a gzip body sent without its header to at most {@code limit} bytes. */
    public DocumentDecoder(int limit) {
        this.limit = limit;
    }

    /** The text of {@code body}, which came with that {@code Content-Type} or with none. */
    public DecodedText decode(byte[] body, @Nullable String contentType) {
        List<Remark> remarks = new ArrayList<>();
        byte[] bytes = body;
        if (Gzip.isGzip(body)) {
            bytes = Gzip.unpack(body, limit);
            remarks.add(new Remark("gzip-without-header", "", ""));
        }
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != null) {
            if (mark.length() > 0) {
                remarks.add(new Remark("byte-order-mark", mark.charset().name(), ""));
            }
            String text = new String(bytes, mark.length(), bytes.length - mark.length(), mark.charset());
            return new DecodedText(text, mark.charset().name(), remarks);
        }
        return decode(bytes, CharsetClaims.of(bytes, contentType), remarks);
    }

    private static DecodedText decode(byte[] bytes, CharsetClaims claims, List<Remark> remarks) {
        claims.unknown().forEach(name -> remarks.add(new Remark("charset-unknown", name, "")));
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean replaced = text.indexOf('\uFFFD') >= 0;
        Utf8Check check = replaced ? Utf8Check.of(bytes) : new Utf8Check(bytes.length - text.length(), 0);
        if (check.invalid() == 0 && (check.multibyte() > 0 || claims.first() == null || claims.firstIsUtf8())) {
            // bytes beyond ASCII hardly ever form valid UTF-8 by accident
            if (claims.first() != null && !claims.firstIsUtf8()) {
                remarks.add(new Remark("charset-mismatch", claims.first().name(), "UTF-8"));
            }
            return new DecodedText(text, "UTF-8", remarks);
        }
        Charset claimed = claims.firstBesidesUtf8();
        if (claimed == null && check.invalid() * 4L <= check.multibyte()) {
            remarks.add(new Remark("bad-bytes", Integer.toString(check.invalid()), "UTF-8"));
            return new DecodedText(Utf8Check.decodeLeniently(bytes), "UTF-8", remarks);
        }
        return decodeSingleByte(bytes, claims, claimed, remarks);
    }

    private static DecodedText decodeSingleByte(
            byte[] bytes, CharsetClaims claims, @Nullable Charset claimed, List<Remark> remarks) {
        Charset used = claimed;
        if (claimed == null || claimed.equals(WESTERN)) {
            String vietnamese = Composed.of(new String(bytes, VIETNAMESE));
            boolean better = VietnameseWords.in(vietnamese).areVietnamese()
                    && !VietnameseWords.in(new String(bytes, WESTERN)).areVietnamese();
            used = better ? VIETNAMESE : WESTERN;
        }
        if (used != null && !used.equals(claims.first())) {
            String claim = claims.first() == null ? "?" : claims.first().name();
            remarks.add(
                    new Remark(claims.first() == null ? "charset-guessed" : "charset-mismatch", claim, used.name()));
        }
        Charset charset = used == null ? WESTERN : used;
        return new DecodedText(Composed.of(new String(bytes, charset)), charset.name(), remarks);
    }
}
