package org.zhengyou.library.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentVersion;
import org.zhengyou.library.DocumentVersions;
import org.zhengyou.library.Documents;
import org.zhengyou.library.Paying;
import org.zhengyou.library.share.Share;
import org.zhengyou.library.share.Shares;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.platform.form.Throttle;
import org.zhengyou.platform.web.Download;
import org.zhengyou.platform.web.Page;

/** A document by a link that was passed on. */
@Controller
class SharedController {
    private static final String COOKIE = "share";

    private final Shares shares;
    private final Documents documents;
    private final DocumentVersions versions;
    private final ReadPages pages;
    private final Paying paying;
    private final FileStore files;
    private final Throttle addresses = new Throttle(20, Duration.ofMinutes(1));
    /** Wrong codes of one link, whoever tries: fewer than two in a hundred of four figures within a week. */
    private final Throttle links = new Throttle(20, Duration.ofHours(1));

    SharedController(
            Shares shares,
            Documents documents,
            DocumentVersions versions,
            ReadPages pages,
            Paying paying,
            FileStore files) {
        this.shares = shares;
        this.documents = documents;
        this.versions = versions;
        this.pages = pages;
        this.paying = paying;
        this.files = files;
    }

    @GetMapping("/s/{token}")
    @Requires(Permission.PUBLIC)
    ModelAndView show(
            Page page,
            Viewer viewer,
            @PathVariable String token,
            @RequestParam(defaultValue = "1") int pages,
            HttpServletRequest request,
            HttpServletResponse response) {
        Share share = share(token, page);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!passed(share, token, request)) {
            return page.view("library/passcode", new PasscodePage(token, ""));
        }
        return page.view("library/read", this.pages.shared(viewer, document(share), "/s/" + token, share, pages, page));
    }

    @PostMapping("/s/{token}")
    @Requires(value = Permission.PUBLIC, unrecorded = true)
    ModelAndView create(
            Page page,
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        share(token, page);
        String from = request.getRemoteAddr();
        // By the link too: many addresses may not try one link's codes together. Who knows the code is not counted.
        if (!addresses.open(from, page.now()) || !links.open(token, page.now())) {
            return problem(page, token, "library.passcode.too_many", HttpStatus.TOO_MANY_REQUESTS);
        }
        if (!shares.opens(token, Objects.requireNonNullElse(code, ""))) {
            addresses.allows(from, page.now());
            links.allows(token, page.now());
            return problem(page, token, "library.passcode.wrong", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, shares.pass(token))
                        .path("/s/" + token)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString());
        return new ModelAndView("redirect:/s/" + token);
    }

    @GetMapping("/s/{token}/download")
    @Requires(Permission.PUBLIC)
    @Nullable
    String download(
            Page page,
            Viewer viewer,
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Share share = share(token, page);
        if (!passed(share, token, request)) {
            return "redirect:/s/" + token;
        }
        Document document = document(share);
        if (!paying.entitled(viewer, document)) {
            return "redirect:" + document.href() + "/purchase";
        }
        DocumentVersion newest = versions.get(document);
        Download.resumable(request, response, files, newest.file(), newest.downloadName());
        return null;
    }

    private static ModelAndView problem(Page page, String token, String problem, HttpStatus status) {
        ModelAndView view = page.view("library/passcode", new PasscodePage(token, problem));
        view.setStatus(status);
        return view;
    }

    private Share share(String token, Page page) {
        return shares.find(token, page.now()).orElseThrow(SharedController::ended);
    }

    private boolean passed(Share share, String token, HttpServletRequest request) {
        return !share.coded()
                || shares.passed(
                        token,
                        Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                                .map(Cookie::getValue)
                                .orElse(null));
    }

    private Document document(Share share) {
        Document document = documents.find(share.unitId(), share.documentId()).orElseThrow(SharedController::ended);
        return switch (document.state()) {
            case TAKEN_DOWN -> throw new Missing("library.shared.down");
            case WITHDRAWN -> throw new Missing("library.shared.withdrawn");
            case DRAFT, LISTED -> document;
        };
    }

    private static Missing ended() {
        return new Missing("library.shared.ended");
    }
}
