package org.zhengyou.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.library.DocumentLists;

/** The documents that everyone may read, for search engines (sitemaps.org). */
@Controller
class SitemapController {
    /** What one such file may hold. */
    private static final int MOST = 49_000;

    private final DocumentLists lists;

    SitemapController(DocumentLists lists) {
        this.lists = lists;
    }

    @GetMapping("/sitemap.xml")
    @Requires(Permission.PUBLIC)
    void index(HttpServletResponse response) throws IOException {
        String site = Descriptions.site();
        StringBuilder map = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                """);
        map.append("<url><loc>").append(site).append("/library</loc></url>\n");
        for (DocumentLists.Place place : lists.everyones(MOST)) {
            map.append("<url><loc>")
                    .append(site)
                    .append("/library/")
                    .append(place.unitId())
                    .append('/')
                    .append(place.id())
                    .append("</loc><lastmod>")
                    .append(place.changedAt().truncatedTo(ChronoUnit.SECONDS))
                    .append("</lastmod></url>\n");
        }
        write(
                response,
                "application/xml;charset=UTF-8",
                map.append("</urlset>\n").toString());
    }

    /** Where that map is, and what is none of theirs (RFC 9309). */
    @GetMapping("/robots.txt")
    @Requires(Permission.PUBLIC)
    void show(HttpServletResponse response) throws IOException {
        write(
                response,
                "text/plain;charset=UTF-8",
                "User-agent: *\nDisallow: /units/\nDisallow: /s/\nSitemap: " + Descriptions.site() + "/sitemap.xml\n");
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
