package org.zhengyou.library.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentVersion;
import org.zhengyou.library.DocumentVersions;
import org.zhengyou.library.Documents;
import org.zhengyou.library.Paying;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.platform.web.Download;

/** A document's file, to be saved. A download that broke off goes on; what was paid once is never charged again. */
@Controller
class DownloadController {
    private final Documents documents;
    private final DocumentVersions versions;
    private final Paying paying;
    private final FileStore files;

    DownloadController(Documents documents, DocumentVersions versions, Paying paying, FileStore files) {
        this.documents = documents;
        this.versions = versions;
        this.paying = paying;
        this.files = files;
    }

    @GetMapping("/library/{unit}/{id}/download")
    @Requires(Permission.PUBLIC)
    @Nullable
    String show(
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Document document = documents.get(viewer, unit, id);
        if (document.state() == Document.State.TAKEN_DOWN) {
            throw new Missing();
        }
        if (!paying.entitled(viewer, document)) {
            return "redirect:" + document.href() + "/purchase";
        }
        DocumentVersion wanted = versions.find(unit, id, version == null ? document.version() : version)
                .orElseThrow(Missing::new);
        Download.resumable(request, response, files, wanted.file(), wanted.downloadName());
        return null;
    }
}
