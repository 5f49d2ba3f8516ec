package org.zhengyou.library.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.library.DocumentVersion;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.platform.web.Download;
import org.zhengyou.platform.web.Page;

/**
 * The bytes of a pdf for the frame that shows it, part by part. That frame has no origin and sends no cookie: the ticket in
 * the address is all that is asked, so whoever has it may read the answer from anywhere.
 */
@Controller
class PdfFileController {
    private final FreePdfs pdfs;
    private final FileStore files;

    PdfFileController(FreePdfs pdfs, FileStore files) {
        this.pdfs = pdfs;
        this.files = files;
    }

    @GetMapping("/library/{unit}/{id}/preview/{ticket}/pdf")
    @CrossOrigin(
            origins = "*",
            allowedHeaders = HttpHeaders.RANGE,
            exposedHeaders = {HttpHeaders.ACCEPT_RANGES, HttpHeaders.CONTENT_RANGE, HttpHeaders.CONTENT_LENGTH})
    @Requires(Permission.PUBLIC)
    void show(
            Page page,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable String ticket,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DocumentVersion version = pdfs.find(unit, id, ticket, page.now()).orElseThrow(Missing::new);
        Download.resumable(request, response, files, version.file(), version.downloadName());
    }
}
