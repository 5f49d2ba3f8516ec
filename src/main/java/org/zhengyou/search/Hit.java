package org.zhengyou.search;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A record that was found.
 *
 * @param titleHtml the title escaped, with what was looked for in {@code <mark>}
 * @param snippetHtml passages of the text, escaped likewise; empty where the text has none of the words
 */
public record Hit(
        String collection,
        UUID id,
        UUID unit,
        String title,
        String titleHtml,
        String snippetHtml,
        String author,
        String unitName,
        String type,
        LocalDate on,
        List<String> tags) {}
