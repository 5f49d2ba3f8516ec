package org.zhengyou.library.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.zhengyou.library.DeskFilter;
import org.zhengyou.library.DocumentRow;
import org.zhengyou.platform.web.Paging;

/** Documents of a unit and all below it, at the desk. */
public record DocumentsPage(UUID unit, String unitName, DeskFilter filter, Paging<DocumentRow> rows) {
    public String href() {
        return "/units/" + unit + "/documents";
    }

    /** The filter as the beginning of a query. */
    public String query() {
        return "words=" + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8)
                + (filter.which() == null ? "" : "&which=" + filter.which())
                + "&";
    }
}
