package org.zhengyou.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.library.DocumentVersion;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;

/**
 * pdf.js around one pdf, for a frame. Its policy takes the site's origin from it, so that whatever the file makes of the
 * script can use neither session nor storage nor the page around it.
 */
@Controller
class PdfViewerController {
    /** Decoders of scanned pages are WebAssembly; fonts and pictures come out of the file, and by no address. */
    private static final String POLICY = "sandbox allow-scripts; default-src 'none'; script-src 'self' "
            + "'wasm-unsafe-eval'; worker-src blob:; connect-src 'self'; style-src 'self'; font-src 'self'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private final FreePdfs pdfs;

    PdfViewerController(FreePdfs pdfs) {
        this.pdfs = pdfs;
    }

    @GetMapping("/library/{unit}/{id}/preview/{ticket}/viewer")
    @Requires(Permission.PUBLIC)
    ModelAndView show(
            Page page,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable String ticket,
            HttpServletResponse response) {
        DocumentVersion version = pdfs.find(unit, id, ticket, page.now()).orElseThrow(Missing::new);
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("Referrer-Policy", "no-referrer");
        return page.view("library/pdf", new PdfPage(version.name()));
    }
}
