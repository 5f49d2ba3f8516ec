package org.zhengyou.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentSight;
import org.zhengyou.library.Documents;
import org.zhengyou.library.share.Shares;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.QrCode;

/** A document's address to be passed on, and links for those who may not see it otherwise. */
@Controller
class DocumentShareController {
    private static final int LONGEST_CODE = 40;
    private static final int MOST_DAYS = 90;

    private final Documents documents;
    private final DocumentSight sight;
    private final Shares shares;
    private final Descriptions descriptions;

    DocumentShareController(Documents documents, DocumentSight sight, Shares shares, Descriptions descriptions) {
        this.documents = documents;
        this.sight = sight;
        this.shares = shares;
        this.descriptions = descriptions;
    }

    @GetMapping("/library/{unit}/{id}/share")
    @Requires(Permission.PUBLIC)
    ModelAndView show(Page page, Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id) {
        Document document = documents.get(viewer, unit, id);
        return page.view("library/share", page(viewer, document, descriptions.site() + document.href(), false));
    }

    @PostMapping("/units/{unit}/documents/{id}/shares")
    @Requires(Permission.DOCUMENT_UPLOAD)
    ModelAndView create(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "7") int days,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable UUID form,
            HttpServletResponse response) {
        Document document = documents.get(viewer, unit, id);
        String pass = Typed.plain(code);
        String token = shares.open(
                document,
                Duration.ofDays(Math.clamp(days, 1, MOST_DAYS)),
                pass == null ? null : Typed.first(pass, LONGEST_CODE),
                form == null ? Uuid7.next() : form,
                viewer,
                page.now());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return page.view("library/share", page(viewer, document, descriptions.site() + "/s/" + token, true));
    }

    @PostMapping("/units/{unit}/documents/{id}/shares/{share}/removal")
    @Requires(Permission.DOCUMENT_UPLOAD)
    String destroy(Page page, Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id, @PathVariable UUID share) {
        Document document = documents.get(viewer, unit, id);
        shares.end(document, share, viewer, page.now());
        return "redirect:" + document.deskHref() + "#shares";
    }

    private SharePage page(Viewer viewer, Document document, String address, boolean fresh) {
        return new SharePage(document, address, QrCode.of(address), sight.manages(viewer, document), fresh);
    }
}
