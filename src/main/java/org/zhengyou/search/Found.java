package org.zhengyou.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question.
 *
 * @param hits one page of them
 * @param total all, on all pages
 * @param didYouMean other words that find something this asker may see; null where nothing better is known
 * @param types how many of each type, the most frequent first
 * @param tags the same of tags, at most twenty
 */
public record Found(
        List<Hit> hits, long total, @Nullable String didYouMean, Map<String, Long> types, Map<String, Long> tags) {
    public static final Found NOTHING = new Found(List.of(), 0, null, Map.of(), Map.of());
}
