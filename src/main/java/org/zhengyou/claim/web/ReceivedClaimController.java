package org.zhengyou.claim.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.zhengyou.claim.Claim;
import org.zhengyou.claim.HandleClaims;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Download;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Units;

/** Claims that came in, for editor and office: what is due, one of them, its next step, and who is behind it. */
@Controller
class ReceivedClaimController {
    private final HandleClaims claims;
    private final Units units;
    private final FileStore files;

    ReceivedClaimController(HandleClaims claims, Units units, FileStore files) {
        this.claims = claims;
        this.units = units;
        this.files = files;
    }

    @GetMapping("/units/{unit}/claims")
    @Requires(Permission.CLAIM_HANDLE)
    ModelAndView index(
            Page page,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "false") boolean settled,
            @RequestParam(defaultValue = "1", name = "page") int at) {
        return page.view(
                "claim/index",
                new ReceivedClaimPage.Index(
                        unit,
                        units.get(unit).name(),
                        settled,
                        claims.queue(unit, settled, Math.max(1, at)),
                        page.today()));
    }

    @GetMapping({"/units/{unit}/claims/{id}", "/units/{unit}/claims/{id}/steps", "/units/{unit}/claims/{id}/parties"})
    @Requires(Permission.CLAIM_HANDLE)
    ModelAndView show(Page page, Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id) {
        return page.view("claim/show", it(page, viewer, unit, id, null));
    }

    @PostMapping("/units/{unit}/claims/{id}/steps")
    @Requires(Permission.CLAIM_HANDLE)
    String update(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam Claim.State to,
            @RequestParam(required = false) @Nullable String reason) {
        String text = Typed.first(Typed.text(reason), 4000);
        claims.step(unit, id, to, text.isEmpty() ? null : text, viewer, page.today(), page.now());
        return "redirect:/units/" + unit + "/claims/" + id;
    }

    @PostMapping("/units/{unit}/claims/{id}/parties")
    @Requires(value = Permission.CLAIM_HANDLE, unrecorded = true)
    ModelAndView reveal(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var parties = claims.reveal(unit, id, viewer, request.getRemoteAddr());
        return page.view("claim/show", it(page, viewer, unit, id, parties));
    }

    @GetMapping("/units/{unit}/claims/{id}/files/{file}")
    @Requires(value = Permission.CLAIM_HANDLE, recorded = true)
    void download(
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable UUID file,
            HttpServletResponse response)
            throws IOException {
        HandleClaims.Enclosure found = claims.files(claims.get(unit, id), viewer).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(Missing::new);
        Download.send(response, files, found.kept(), found.name());
    }

    private ReceivedClaimPage it(Page page, Viewer viewer, UUID unit, UUID id, HandleClaims.@Nullable Parties parties) {
        Claim claim = claims.get(unit, id);
        return new ReceivedClaimPage(
                claim,
                claims.itemPath(claim, viewer),
                claims.counter(claim).orElse(null),
                claims.files(claim, viewer),
                claims.history(claim),
                parties,
                claim.against(viewer),
                page.today());
    }
}
