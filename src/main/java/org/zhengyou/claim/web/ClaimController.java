package org.zhengyou.claim.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.FormInterrupted;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.claim.Claim;
import org.zhengyou.claim.ClaimRefused;
import org.zhengyou.claim.Claims;
import org.zhengyou.claim.Contested;
import org.zhengyou.claim.Filing;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.files.FileName;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.platform.form.FormTokens;
import org.zhengyou.platform.form.Throttle;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** A claim about a document, from anyone: the particulars, and a receipt. */
@Controller
class ClaimController {
    private static final long LARGEST = 5 << 20;

    private final Claims claims;
    private final FileStore files;
    private final FormTokens tokens;
    private final Throttle throttle = new Throttle(30, Duration.ofMinutes(1));

    ClaimController(Claims claims, FileStore files, FormTokens tokens) {
        this.claims = claims;
        this.files = files;
        this.tokens = tokens;
    }

    @GetMapping("/claims/{itemUnit}/{item}")
    @Requires(Permission.PUBLIC)
    ModelAndView show(
            Page page,
            Viewer viewer,
            @PathVariable UUID itemUnit,
            @PathVariable UUID item,
            @RequestParam(required = false) Claim.@Nullable Kind kind) {
        ClaimForm form = kind == null ? ClaimForm.EMPTY : ClaimForm.of(kind);
        return form(page, claims.item(itemUnit, item, viewer), form, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/claims/{itemUnit}/{item}")
    @Requires(value = Permission.PUBLIC, unrecorded = true)
    ModelAndView create(
            Page page,
            Viewer viewer,
            @PathVariable UUID itemUnit,
            @PathVariable UUID item,
            @ModelAttribute ClaimForm form,
            BindingResult binding,
            @RequestParam(required = false) @Nullable List<MultipartFile> enclosed,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Contested.Item about = item(itemUnit, item, viewer);
        Map<String, String> problems = new LinkedHashMap<>(form.problems());
        String token = Objects.requireNonNullElse(form.token(), "");
        FormTokens.Check check = tokens.check(token, page.now());
        if (check != FormTokens.Check.GOOD) {
            problems.put("token", "claim.form.again." + check);
        }
        List<MultipartFile> sent = sent(enclosed);
        if (sent.size() > Filing.MOST_FILES || sent.stream().anyMatch(file -> file.getSize() > LARGEST)) {
            problems.put("enclosed", "claim.form.files_bounded");
        }
        if (!problems.isEmpty()) {
            return form(page, about, form, problems, HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!throttle.allows(request.getRemoteAddr(), page.now())) {
            return form(page, about, form, Map.of("token", "claim.form.too_many"), HttpStatus.TOO_MANY_REQUESTS);
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            return page.view(
                    "claim/receipt",
                    claims.file(itemUnit, item, filing(form, token, sent), viewer, page.today(), page.now()));
        } catch (ClaimRefused refused) {
            return form(page, about, form, Map.of("token", refused.messageKey()), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    /** What a viewer could see when they were given the form, they may not see once their session is over. */
    private Contested.Item item(UUID unit, UUID item, Viewer viewer) {
        try {
            return claims.item(unit, item, viewer);
        } catch (Missing missing) {
            if (viewer.signedIn()) {
                throw missing;
            }
            throw new FormInterrupted();
        }
    }

    private Filing filing(ClaimForm form, String token, List<MultipartFile> sent) throws IOException {
        List<Filing.Enclosed> kept = new ArrayList<>();
        for (MultipartFile file : sent) {
            try (InputStream content = file.getInputStream()) {
                kept.add(new Filing.Enclosed(files.keep(content), FileName.of(file.getOriginalFilename())));
            }
        }
        Claim.Kind kind = Objects.requireNonNull(form.kind());
        return new Filing(
                kind,
                form.who(),
                kind == Claim.Kind.COPYRIGHT ? Typed.plain(form.work()) : null,
                Typed.text(form.statement()),
                Typed.text(form.proof()),
                kept,
                tokens.nonce(token));
    }

    private static List<MultipartFile> sent(@Nullable List<MultipartFile> enclosed) {
        return enclosed == null
                ? List.of()
                : enclosed.stream().filter(file -> !file.isEmpty()).toList();
    }

    private ModelAndView form(
            Page page, Contested.Item item, ClaimForm form, Map<String, String> problems, HttpStatus status) {
        ModelAndView view = page.view("claim/form", new ClaimFormPage(item, form, problems, tokens.issue(page.now())));
        view.setStatus(status);
        return view;
    }
}
