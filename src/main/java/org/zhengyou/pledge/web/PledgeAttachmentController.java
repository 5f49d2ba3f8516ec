package org.zhengyou.pledge.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.files.FileName;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.platform.web.Download;
import org.zhengyou.platform.web.Page;
import org.zhengyou.pledge.PledgeAttachment;
import org.zhengyou.pledge.PledgeAttachments;
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.PledgeRefused;
import org.zhengyou.pledge.PledgeRefused.Reason;
import org.zhengyou.pledge.Pledges;

/** Files beside a pledge: sent, fetched, taken away, put back. */
@Controller
class PledgeAttachmentController {
    private final Pledges pledges;
    private final PledgeAttachments attachments;
    private final PledgePages pages;
    private final FileStore files;

    PledgeAttachmentController(Pledges pledges, PledgeAttachments attachments, PledgePages pages, FileStore files) {
        this.pledges = pledges;
        this.attachments = attachments;
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/units/{unit}/pledges/{id}/attachments/{attachment}")
    @Requires(value = Permission.PLEDGE_READ, recorded = true)
    void show(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable UUID attachment,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        PledgeAttachment found = attachments.get(viewer, unit, id, attachment);
        Download.send(response, files, found.file(), found.name());
    }

    @PostMapping("/units/{unit}/pledges/{id}/attachments")
    @Requires(Permission.PLEDGE_PROPOSE)
    ModelAndView create(
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Page page)
            throws IOException {
        try {
            if (file == null || file.isEmpty() && !StringUtils.hasText(file.getOriginalFilename())) {
                throw new PledgeRefused(Reason.FILE_MISSING);
            }
            try (InputStream content = file.getInputStream()) {
                FileStore.Kept kept = attachments.keep(viewer, unit, id, file.getSize(), content);
                attachments.add(unit, id, kept, FileName.of(file.getOriginalFilename()), deed(viewer, page));
            }
        } catch (PledgeRefused refused) {
            return PledgeController.unprocessable(
                    page.view("pledge/show", pages.show(viewer, pledges.get(viewer, unit, id), refused)));
        }
        return new ModelAndView(back(unit, id));
    }

    @PostMapping("/units/{unit}/pledges/{id}/attachments/{attachment}/removal")
    @Requires(Permission.PLEDGE_PROPOSE)
    String destroy(
            @PathVariable UUID unit, @PathVariable UUID id, @PathVariable UUID attachment, Viewer viewer, Page page) {
        attachments.remove(unit, id, attachment, deed(viewer, page));
        return back(unit, id);
    }

    @PostMapping("/units/{unit}/pledges/{id}/attachments/{attachment}/removal/undo")
    @Requires(Permission.PLEDGE_PROPOSE)
    String restore(
            @PathVariable UUID unit, @PathVariable UUID id, @PathVariable UUID attachment, Viewer viewer, Page page) {
        attachments.putBack(unit, id, attachment, deed(viewer, page));
        return back(unit, id);
    }

    private static PledgeDeed deed(Viewer viewer, Page page) {
        return new PledgeDeed(viewer, page.now(), page.today(), "");
    }

    private static String back(UUID unit, UUID id) {
        return PledgeStepController.back(unit, id) + "#attachments";
    }
}
