package vn.kenhtin.benchmarks;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Feeds of made-up Vietnamese text, the same at every call. */
final class SampleFeed {

    private static final String[] SYLLABLES =
            ("dân vận chính quyền xã hội phát triển kinh tế nông thôn mới hội nghị trực tuyến "
                            + "kế hoạch triển khai tỉnh ủy ban nhân huyện thị trấn đảo biển tàu cá lúa tôm nước mặn cầu đường trường học "
                            + "bệnh viện người tuyên truyền cải cách hành thủ tục đối thoại tiếp công khiếu nại tố cáo giải quyết năm tháng ngày")
                    .split(" ");

    private SampleFeed() {}

    /** RSS 2.0 with that many items, each with summary, full HTML, author, category and picture. */
    static String rss(int items) {
        Random random = new Random(2018);
        StringBuilder rss = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"")
                .append(" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .append(" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Cổng tin</title>")
                .append("<link>https://tin.example.gov.vn/</link><description>Tin</description><language>vi</language>")
                .append("<atom:link rel=\"self\" href=\"https://tin.example.gov.vn/rss\"/>\n");
        OffsetDateTime date = OffsetDateTime.of(2026, 11, 23, 8, 0, 0, 0, ZoneOffset.ofHours(7));
        for (int i = 0; i < items; i++) {
            rss.append("<item><title>")
                    .append(words(random, 10))
                    .append("</title><link>https://tin.example.gov.vn/tin/");
            rss.append(i)
                    .append("</link><guid isPermaLink=\"false\">tin-")
                    .append(i)
                    .append("</guid><pubDate>");
            rss.append(DateTimeFormatter.RFC_1123_DATE_TIME.format(date.minusHours(3L * i)));
            rss.append("</pubDate><dc:creator>Thu Oanh</dc:creator><category>Chính trị</category><description>");
            rss.append(words(random, 40)).append("</description><content:encoded><![CDATA[");
            for (int paragraph = 0; paragraph < 4; paragraph++) {
                rss.append("<p>").append(words(random, 70)).append(".</p>\n");
            }
            rss.append("]]></content:encoded><enclosure url=\"https://tin.example.gov.vn/anh/")
                    .append(i);
            rss.append(".jpg\" length=\"52000\" type=\"image/jpeg\"/></item>\n");
        }
        return rss.append("</channel></rss>\n").toString();
    }

    private static String words(Random random, int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(i == 0 ? "" : " ").append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return words.toString();
    }
}
