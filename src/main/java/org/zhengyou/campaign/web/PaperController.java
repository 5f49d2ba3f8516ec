package org.zhengyou.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.zhengyou.campaign.CampaignRefused;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.files.FileName;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.platform.web.Download;
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
    ModelAndView index(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @RequestParam(required = false) @Nullable UUID removed,
            Viewer viewer,
            Page page) {
        return page.view(
                "campaign/papers",
                view.of(unit, campaign, viewer, DocumentForm.EMPTY, OfficerForm.EMPTY, Map.of(), removed));
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
            ModelAndView again = page.view(
                    "campaign/papers", view.of(unit, campaign, viewer, form, OfficerForm.EMPTY, problems, null));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        documents.add(
                form.document(
                        new CampaignDocument(
                                unit, Uuid7.next(), of.id(), CampaignDocument.Kind.OTHER, "", "", null, page.now(), 0),
                        attached ? keep(Objects.requireNonNull(file)) : null,
                        0),
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
        Download.send(response, files, file.kept(), file.name());
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/papers/{id}/edit")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView edit(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id, Page page) {
        CampaignDocument paper = documents.get(view.at(unit, campaign), id);
        return page.view("campaign/paper", new PaperPage(paper, DocumentForm.of(paper), Map.of()));
    }

    /** What was typed stays on the page where somebody else was faster; saving again then replaces theirs. */
    @PostMapping("/units/{unit}/campaigns/{campaign}/papers/{id}")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView update(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable UUID id,
            @ModelAttribute PaperChange change,
            @ModelAttribute DocumentForm form,
            Page page)
            throws IOException {
        CampaignDocument paper = documents.get(view.at(unit, campaign), id);
        MultipartFile file = change.file();
        CampaignDocument.File kept = Boolean.TRUE.equals(change.dropFile()) ? null : paper.file();
        boolean attached = file != null && !file.isEmpty();
        Map<String, String> problems = form.problems(attached || kept != null);
        if (problems.isEmpty()) {
            try {
                documents.edit(
                        form.document(paper, attached ? keep(Objects.requireNonNull(file)) : kept, change.version()));
                return new ModelAndView("redirect:/units/" + unit + "/campaigns/" + campaign + "/papers");
            } catch (CampaignRefused e) {
                if (e.reason() != CampaignRefused.Reason.CHANGED_MEANWHILE) {
                    throw e;
                }
                problems = Map.of("body", e.messageKey());
            }
        }
        ModelAndView again = page.view("campaign/paper", new PaperPage(paper, form, problems));
        again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return again;
    }

    private CampaignDocument.File keep(MultipartFile file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            return new CampaignDocument.File(files.keep(in), FileName.of(file.getOriginalFilename()));
        }
    }
}
