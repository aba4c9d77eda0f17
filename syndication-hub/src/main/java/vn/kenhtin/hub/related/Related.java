package vn.kenhtin.hub.related;

import java.util.List;

/**
 * An article to offer beside another.
 *
 * @param score comparable within one list only, higher is better
 * @param reasons why, in Vietnamese, the weightiest first, such as {@code "cùng nhắc đến Rạch Giá, nông thôn mới"}; never empty
 */
public record Related(String id, String site, double score, List<String> reasons) {}
