package org.zhengyou.library.web;

import java.util.UUID;
import org.zhengyou.library.DocumentRow;
import org.zhengyou.platform.web.Paging;

/** Documents of a unit and all below it, at the desk. */
public record DocumentsPage(UUID unit, String unitName, Paging<DocumentRow> rows) {
    public String href() {
        return "/units/" + unit + "/documents";
    }
}
