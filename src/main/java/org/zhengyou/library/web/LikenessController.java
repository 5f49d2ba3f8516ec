package org.zhengyou.library.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhengyou.library.Paying;
import org.zhengyou.library.likeness.LikenessDecision;
import org.zhengyou.library.likeness.Likenesses;
import org.zhengyou.library.likeness.Match;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** What two documents have in common, side by side, and what their people say it is. */
@Controller
class LikenessController {
    private static final int LONGEST = 1000;

    private final Documents documents;
    private final DocumentSight sight;
    private final Likenesses likenesses;
    private final Paying paying;

    LikenessController(Documents documents, DocumentSight sight, Likenesses likenesses, Paying paying) {
        this.documents = documents;
        this.sight = sight;
        this.likenesses = likenesses;
        this.paying = paying;
    }

    @GetMapping("/library/{unit}/{id}/likeness/{otherUnit}/{other}")
    @Requires(Permission.PUBLIC)
    ModelAndView show(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable UUID otherUnit,
            @PathVariable UUID other) {
        Document document = documents.get(viewer, unit, id);
        if (document.state() == Document.State.TAKEN_DOWN) {
            throw new Missing();
        }
        Match match = likenesses.between(viewer, document, otherUnit, other).orElseThrow(Missing::new);
        return page.view(
                "library/likeness",
                new LikenessPage(
                        document,
                        match,
                        likenesses.decisions(document, match.other()),
                        sight.works(viewer, document),
                        sight.works(viewer, document) || sight.works(viewer, match.other()),
                        paying.entitled(viewer, document) && paying.entitled(viewer, match.other())));
    }

    @PostMapping("/units/{unit}/documents/{id}/likenesses/{otherUnit}/{other}")
    @Requires(Permission.DOCUMENT_UPLOAD)
    String create(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable UUID otherUnit,
            @PathVariable UUID other,
            @RequestParam LikenessDecision.Kind decision,
            @RequestParam(required = false) @Nullable String remark) {
        Document document = documents.get(viewer, unit, id);
        String said = Typed.first(Typed.text(remark), LONGEST);
        likenesses.decide(
                viewer,
                document,
                documents.get(viewer, otherUnit, other),
                decision,
                said.isEmpty() ? null : said,
                page.now());
        return "redirect:" + document.href() + "/likeness/" + otherUnit + "/" + other;
    }
}
