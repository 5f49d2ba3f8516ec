package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.testing.Pdfs;

/** A pdf is shown by the browser where it is free, and as pictures of its free pages where it is not. */
class PdfPagesTest extends LibraryRequests {
    @Test
    void theFileOfAFreePdfLeavesForAFrameWithoutAnOriginAndByItsTicketOnly() throws Exception {
        Document document = listedPdf();
        String preview = preview(member, document);
        mvc.perform(get(preview + "viewer?language=en"))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Security-Policy",
                                allOf(
                                        containsString("sandbox allow-scripts;"),
                                        containsString("default-src 'none'"),
                                        containsString("script-src 'self' 'wasm-unsafe-eval';"),
                                        not(containsString("allow-same-origin")))))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                .andExpect(content().string(containsString("Next page")));
        mvc.perform(get(preview + "viewer?language=zh")).andExpect(content().string(containsString("下一页")));
        mvc.perform(get(preview + "pdf").header("Origin", "null").header("Range", "bytes=0-7"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                .andExpect(header().doesNotExist("Access-Control-Allow-Credentials"))
                .andExpect(header().string("Access-Control-Expose-Headers", containsString("Content-Range")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().string(containsString("%PDF-1.")));
        mvc.perform(options(preview + "pdf")
                        .header("Origin", "null")
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "range"))
                .andExpect(status().isOk())
                .andExpect(header().string("Access-Control-Allow-Headers", "range"));

        mvc.perform(get(preview.replaceFirst("(/preview/\\d+)-\\d+-", "$1-999998-") + "pdf"))
                .andExpect(status().isNotFound());
        documents.withdraw(branch, document.id(), office, clock.instant());
        mvc.perform(get(preview + "pdf")).andExpect(status().isNotFound());
        mvc.perform(get(preview + "viewer")).andExpect(status().isNotFound());
    }

    @Test
    void ofAPricedPdfNothingLeavesButPicturesOfItsFreePages() throws Exception {
        Document document = listedPdf();
        String before = preview(member, document);
        as(
                        secretary,
                        post(document.deskHref())
                                .with(csrf())
                                .param("title", "priced")
                                .param("author", "author")
                                .param("visibility", "PUBLIC")
                                .param("price", "2.50")
                                .param("freePages", "1"))
                .andExpect(redirectedUrl(document.deskHref()));
        mvc.perform(get(before + "pdf")).andExpect(status().isNotFound());

        for (Viewer viewer : new Viewer[] {Viewer.PUBLIC, viewer(Role.MEMBER, sibling), secretary}) {
            as(viewer, get(document.href()))
                    .andExpect(content().string(allOf(containsString("<iframe"), not(containsString("data-pdf")))));
            String preview = preview(viewer, document);
            mvc.perform(get(preview + "pdf")).andExpect(status().isNotFound());
            mvc.perform(get(preview + "viewer")).andExpect(status().isNotFound());
            mvc.perform(get(preview + "1")).andExpect(status().isOk());
            mvc.perform(get(preview + "2"))
                    .andExpect(viewer.equals(secretary) ? status().isOk() : status().isNotFound());
        }
    }

    @Test
    void whereOnlyPagesAreShownThereIsNoFileToFetch() throws Exception {
        Document text = listed(Visibility.PUBLIC, "a.txt", TEXT);
        as(Viewer.PUBLIC, get(text.href())).andExpect(content().string(not(containsString("data-pdf"))));
        mvc.perform(get(preview(Viewer.PUBLIC, text) + "pdf")).andExpect(status().isNotFound());
    }

    @Test
    void whatShowsAPdfMayBeLoadedWithoutAnOrigin() throws Exception {
        for (String file : new String[] {"viewer.mjs", "pdf.min.mjs", "pdf.worker.min.mjs"}) {
            mvc.perform(get("/pdfjs/" + file).header("Origin", "null"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                    .andExpect(header().string("Content-Type", containsString("javascript")));
        }
        mvc.perform(get("/pdfjs/cmaps/UniGB-UCS2-H.bcmap")).andExpect(status().isOk());
        mvc.perform(get("/js/library-pdf.js").header("Origin", "null"))
                .andExpect(header().doesNotExist("Access-Control-Allow-Origin"));
    }

    private Document listedPdf() throws Exception {
        send(
                secretary,
                Visibility.PUBLIC,
                new MockMultipartFile("files", "a.pdf", null, Pdfs.of("Page one", "Page two")));
        return listed(newest());
    }

    /** Where its pages are fetched, with the ticket that this viewer is given. */
    private String preview(Viewer viewer, Document document) throws Exception {
        String page = as(viewer, get(document.href())).andReturn().getResponse().getContentAsString();
        Matcher frame =
                Pattern.compile("src=\"(/library/[^\"]+/preview/[^\"]+/)1\"").matcher(page);
        assertThat(frame.find()).isTrue();
        return frame.group(1);
    }
}
