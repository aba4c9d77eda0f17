package vn.kenhtin.hub.article;

import vn.kenhtin.hub.platform.text.Slug;

/**
 * A section or tag of an article. Sites spell the same section their own way ("Văn hoá – Xã hội", "VĂN HÓA - XÃ HỘI"); the slug is what they share.
 *
 * @param slug folded name, as in feed URLs
 * @param label the name as the site wrote it, NFC
 */
public record Category(String slug, String label) {

    /** The category with that label, its slug made by folding. */
    public static Category of(String label) {
        return new Category(Slug.of(label), label);
    }
}
