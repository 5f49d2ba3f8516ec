package org.zhengyou.access.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.audit.AuditEntry;
import org.zhengyou.access.audit.AuditSearch;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.Paging;

/** The log of deeds, for the auditor of a subtree. */
@Controller
class AuditController {
    private final AuditSearch search;
    private final AuditDeeds deeds;
    private final Settings settings;

    AuditController(AuditSearch search, AuditDeeds deeds, Settings settings) {
        this.search = search;
        this.deeds = deeds;
        this.settings = settings;
    }

    /** @param after where the page begins, as the page before told */
    @GetMapping("/units/{unit}/audit")
    @Requires(Permission.AUDIT_READ)
    ModelAndView index(
            @PathVariable UUID unit,
            @ModelAttribute AuditQuery query,
            @RequestParam(required = false) @Nullable String after,
            Page page) {
        List<AuditEntry> found =
                search.page(query.filter(unit, settings.zone()), AuditQuery.after(after), Paging.SIZE + 1);
        boolean more = found.size() > Paging.SIZE;
        List<AuditEntry> rows = more ? found.subList(0, Paging.SIZE) : found;
        return page.view("access/audit", new AuditPage(unit, query, rows, more, after != null, deeds));
    }
}
