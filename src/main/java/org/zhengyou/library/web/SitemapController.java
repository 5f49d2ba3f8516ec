package org.zhengyou.library.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.library.DocumentLists;
import org.zhengyou.platform.Missing;

/** The documents that everyone may read, for search engines (sitemaps.org). */
@Controller
class SitemapController {
    /** In one file; the protocol allows ten times as many, but each is made in memory for whoever asks. */
    static final int MOST = 5_000;

    private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final DocumentLists lists;
    private final Descriptions descriptions;

    SitemapController(DocumentLists lists, Descriptions descriptions) {
        this.lists = lists;
        this.descriptions = descriptions;
    }

    /** @param part from 1; null for all, or for the list of the parts where one file cannot hold them */
    @GetMapping("/sitemap.xml")
    @Requires(Permission.PUBLIC)
    void index(@RequestParam(required = false) @Nullable Integer part, HttpServletResponse response)
            throws IOException {
        int parts = Math.max(1, Math.ceilDiv(lists.everyones(), MOST));
        if (part != null && (part < 1 || part > parts)) {
            throw new Missing();
        }
        write(response, "application/xml;charset=UTF-8", part == null && parts > 1 ? parts(parts) : places(part));
    }

    private String parts(int parts) {
        StringBuilder map = begun("sitemapindex");
        for (int part = 1; part <= parts; part++) {
            map.append("<sitemap><loc>")
                    .append(descriptions.site())
                    .append("/sitemap.xml?part=")
                    .append(part)
                    .append("</loc></sitemap>\n");
        }
        return map.append("</sitemapindex>\n").toString();
    }

    private String places(@Nullable Integer part) {
        String site = descriptions.site();
        StringBuilder map = begun("urlset");
        if (part == null || part == 1) {
            map.append("<url><loc>").append(site).append("/library</loc></url>\n");
        }
        for (DocumentLists.Place place : lists.everyones(part == null ? 0 : (part - 1) * MOST, MOST)) {
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
        return map.append("</urlset>\n").toString();
    }

    private static StringBuilder begun(String element) {
        return new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" + element + NAMESPACE);
    }

    /** Where that map is, and what is none of theirs (RFC 9309). */
    @GetMapping("/robots.txt")
    @Requires(Permission.PUBLIC)
    void show(HttpServletResponse response) throws IOException {
        write(
                response,
                "text/plain;charset=UTF-8",
                "User-agent: *\nDisallow: /units/\nDisallow: /s/\nSitemap: " + descriptions.site() + "/sitemap.xml\n");
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
