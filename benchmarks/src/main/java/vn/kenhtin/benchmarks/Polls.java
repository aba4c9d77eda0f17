package vn.kenhtin.benchmarks;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.kenhtin.hub.article.ArticleDraft;
import vn.kenhtin.hub.article.Body;
import vn.kenhtin.hub.article.Category;
import vn.kenhtin.hub.article.Credit;

/** What one source says at each poll: 50 entries of about 2.3 kB, of which 5 are new since the last time. */
final class Polls {

    static final int ENTRIES = 50;
    static final int NEW = 5;

    private static final String[] SYLLABLES =
            "công tác dân vận tỉnh Kiên Giang hội nghị triển khai kế hoạch năm chính quyền nhân đảng bộ xã phường lúa gạo cầu đường"
                    .split(" ");

    private final String name;
    private final Random random = new Random(2018);
    private final List<ArticleDraft> window = new ArrayList<>();
    private int last;

    Polls(String name) {
        this.name = name;
        for (int i = 0; i < ENTRIES; i++) {
            window.add(0, draft());
        }
    }

    /** The entries of the next poll, newest first. */
    List<ArticleDraft> next() {
        for (int i = 0; i < NEW; i++) {
            window.add(0, draft());
            window.remove(ENTRIES);
        }
        return List.copyOf(window);
    }

    private ArticleDraft draft() {
        String guid = name + "-" + last++;
        return new ArticleDraft(
                guid,
                random.nextLong(),
                URI.create("https://" + name + ".example.gov.vn/tin/" + guid + ".html"),
                new Body(text(12), text(40), "<p>" + text(380) + "</p>", "vi"),
                Credit.NONE,
                List.of(Category.of("Thời sự"), Category.of("Xây dựng Đảng")),
                List.of(),
                false,
                Instant.parse("2026-01-01T00:00:00Z").plusSeconds(last * 60L),
                null,
                null,
                0);
    }

    private String text(int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return text.toString();
    }
}
