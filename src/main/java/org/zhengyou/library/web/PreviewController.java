package org.zhengyou.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.library.Document;
import org.zhengyou.library.Documents;
import org.zhengyou.library.rendering.Renderings;
import org.zhengyou.library.web.PreviewTickets.Ticket;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;

/**
 * Pages of a preview and the pictures on them, for a frame from which nothing can reach the session: its policy puts it into a
 * sandbox wherever it is opened, and what may be fetched stands in the address.
 */
@Controller
class PreviewController {
    private static final String POLICY = "sandbox; default-src 'none'; img-src 'self' data:; style-src 'self' "
            + "'unsafe-inline'; font-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";
    private static final Map<String, String> PICTURES =
            Map.of("png", "image/png", "jpg", "image/jpeg", "webp", "image/webp", "svg", "image/svg+xml");

    private final PreviewTickets tickets;
    private final Documents documents;
    private final Renderings renderings;

    PreviewController(PreviewTickets tickets, Documents documents, Renderings renderings) {
        this.tickets = tickets;
        this.documents = documents;
        this.renderings = renderings;
    }

    @GetMapping("/library/{unit}/{id}/preview/{ticket}/{file}")
    @Requires(Permission.PUBLIC)
    void show(
            Page page,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @PathVariable String ticket,
            @PathVariable String file,
            HttpServletResponse response)
            throws IOException {
        Document document = documents.find(unit, id).orElseThrow(Missing::new);
        Ticket held = tickets.read(document, ticket, page.now()).orElseThrow(Missing::new);
        Path folder = renderings.folder(unit, id, held.version());
        if (file.matches("\\d{1,6}")) {
            if (Integer.parseInt(file) > held.pages()) {
                throw new Missing();
            }
            send(response, folder.resolve(Integer.parseInt(file) + ".html"), "text/html;charset=UTF-8");
        } else if (file.matches("[0-9a-f]{64}\\.(png|jpg|webp|svg)") && stands(file, folder, held)) {
            String ending = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            send(response, folder.resolve(file), PICTURES.getOrDefault(ending, "application/octet-stream"));
        } else {
            throw new Missing();
        }
    }

    /** Pictures of pages that may not be fetched stay here too. */
    private static boolean stands(String picture, Path folder, Ticket held) throws IOException {
        for (int number = 1; number <= held.pages(); number++) {
            Path page = folder.resolve(number + ".html");
            if (!Files.isRegularFile(page)) {
                return false;
            }
            if (Files.readString(page, StandardCharsets.UTF_8).contains(picture)) {
                return true;
            }
        }
        return false;
    }

    private static void send(HttpServletResponse response, Path file, String type) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Missing();
        }
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "private, max-age=3600");
        response.setContentType(type);
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }
}
