package org.zhengyou.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignDocument;
import org.zhengyou.campaign.CampaignDocuments;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** The papers of a campaign. */
@Controller
class PaperController {
    private final CampaignDocuments documents;
    private final PapersView view;
    private final FileStore files;

    PaperController(CampaignDocuments documents, PapersView view, FileStore files) {
        this.documents = documents;
        this.view = view;
        this.files = files;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/papers")
    @Requires(Permission.CAMPAIGN_READ)
    ModelAndView index(@PathVariable UUID unit, @PathVariable UUID campaign, Viewer viewer, Page page) {
        return page.view(
                "campaign/papers", view.of(unit, campaign, viewer, DocumentForm.EMPTY, OfficerForm.EMPTY, Map.of()));
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/papers")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView create(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @ModelAttribute DocumentForm form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Page page)
            throws IOException {
        Campaign of = view.at(unit, campaign);
        boolean attached = file != null && !file.isEmpty();
        Map<String, String> problems = form.problems(attached);
        if (!problems.isEmpty()) {
            ModelAndView again =
                    page.view("campaign/papers", view.of(unit, campaign, viewer, form, OfficerForm.EMPTY, problems));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        documents.add(
                new CampaignDocument(
                        unit,
                        Uuid7.next(),
                        of.id(),
                        Objects.requireNonNull(FormField.constant(CampaignDocument.Kind.class, form.kind())),
                        Objects.requireNonNull(Typed.line(form.title())),
                        Typed.text(form.body()),
                        attached ? keep(Objects.requireNonNull(file)) : null,
                        page.now()),
                viewer.accountId());
        return new ModelAndView("redirect:/units/" + unit + "/campaigns/" + campaign + "/papers");
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/papers/{id}/file")
    @Requires(Permission.CAMPAIGN_READ)
    void show(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable UUID id,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        CampaignDocument.File file =
                documents.get(view.seen(unit, campaign, viewer), id).file();
        if (file == null) {
            throw new Missing();
        }
        // Never shown inside the site: what was uploaded is not ours to trust.
        response.setContentType("application/octet-stream");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentLengthLong(file.kept().size());
        try (InputStream in = files.open(file.kept().hash())) {
            in.transferTo(response.getOutputStream());
        }
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/papers/{id}/removal")
    @Requires(Permission.CAMPAIGN_MANAGE)
    String destroy(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id) {
        documents.remove(view.at(unit, campaign), id);
        return "redirect:/units/" + unit + "/campaigns/" + campaign + "/papers";
    }

    private CampaignDocument.File keep(MultipartFile file) throws IOException {
        String name = Typed.line(file.getOriginalFilename());
        try (InputStream in = file.getInputStream()) {
            return new CampaignDocument.File(files.keep(in), name == null ? "file" : name);
        }
    }
}
