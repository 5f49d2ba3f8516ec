package org.zhengyou.library.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengyou.library.FindDocuments;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.search.Found;
import org.zhengyou.search.Hit;
import org.zhengyou.unit.Unit;

/**
 * The library: what is looked for, and what is found.
 *
 * @param units to choose from
 * @param unitName of the one that is chosen; null for none
 * @param prices in fen, of those hits that have one; of their text nothing is shown
 * @param desk where the viewer adds documents; null for who may not
 */
public record LibraryPage(
        Search search,
        FindDocuments.Result result,
        List<Unit> units,
        @Nullable String unitName,
        @Nullable String desk,
        boolean signedIn,
        Map<UUID, Long> prices) {

    /** As typed and chosen; empty for nothing. */
    public record Search(String q, String unit, String type, String tag, String from, String to, String by) {
        /** Whether anything was asked at all. */
        public boolean narrow() {
            return !(q + unit + type + tag + from + to).isEmpty();
        }

        public boolean byDate() {
            return by.equals("date") || by.isEmpty() && q.isEmpty();
        }

        /** The same search but for one thing, as a query; empty takes that away. */
        public String with(String name, String value) {
            Map<String, String> all = new LinkedHashMap<>();
            all.put("q", q);
            all.put("unit", unit);
            all.put("type", type);
            all.put("tag", tag);
            all.put("from", from);
            all.put("to", to);
            all.put("by", by);
            all.put(name, value);
            return "/library?"
                    + all.entrySet().stream()
                            .filter(one -> !one.getValue().isEmpty())
                            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"));
        }

        /** For the links to other pages: ends in an ampersand, or is empty. */
        public String query() {
            String query = with("page", "").substring("/library?".length());
            return query.isEmpty() ? "" : query + "&";
        }
    }

    public Found found() {
        return result.found();
    }

    public Paging<Hit> hits() {
        return result.hits();
    }

    public String href(Hit hit) {
        return "/library/" + hit.unit() + "/" + hit.id();
    }
}
