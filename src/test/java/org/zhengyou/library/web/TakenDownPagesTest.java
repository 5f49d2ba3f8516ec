package org.zhengyou.library.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.platform.form.FormTokens;

class TakenDownPagesTest extends LibraryRequests {
    private static final String TEXT = "三校结对以后，课表由三位教导主任一起排。";

    @Autowired
    FormTokens tokens;

    @Test
    void itsPageSaysWhatHappenedAndNobodyChangesItMeanwhile() throws Exception {
        Document document = listed(Visibility.PUBLIC, "三校共用的课表.txt", TEXT);
        UUID claim = claim(document);
        String steps = "/units/" + branch + "/claims/" + claim + "/steps";
        as(editor, post(steps).with(csrf()).param("to", "FORWARDED")).andExpect(status().is3xxRedirection());
        // Pressed twice, it is done once.
        as(editor, post(steps).with(csrf()).param("to", "FORWARDED")).andExpect(status().is3xxRedirection());

        as(Viewer.PUBLIC, get(document.href()))
                .andExpect(content()
                        .string(allOf(
                                containsString("有人对本资料提出版权异议"),
                                containsString("BQ-"),
                                containsString("noindex"),
                                not(containsString("iframe")),
                                not(containsString("三位教导主任")))));
        as(secretary, get(document.deskHref()))
                .andExpect(content()
                        .string(allOf(
                                containsString("处理期间不能更改"),
                                not(containsString("/edit\"")),
                                not(containsString("/versions\"")),
                                not(containsString("/shares\"")))));
        as(
                        secretary,
                        post(document.deskHref())
                                .with(csrf())
                                .param("title", "another title")
                                .param("author", "author")
                                .param("visibility", "UNIT"))
                .andExpect(status().isUnprocessableContent());
        as(
                        secretary,
                        multipart(document.deskHref() + "/versions")
                                .file(new MockMultipartFile(
                                        "file", "b.txt", null, (TEXT + TEXT).getBytes(StandardCharsets.UTF_8)))
                                .with(csrf()))
                .andExpect(status().isUnprocessableContent());

        String own = "/claims/mine/" + claim;
        as(secretary, get(own)).andExpect(content().string(containsString("href=\"" + document.href() + "\"")));
        as(secretary, post(own + "/agreement").with(csrf()).param("reason", "确有其事"))
                .andExpect(redirectedUrl(own));
        as(Viewer.PUBLIC, get(document.href())).andExpect(content().string(containsString("版权异议已成立")));
    }

    @Test
    void itsPageNamesTheClaimThatKeepsItDownNow() throws Exception {
        Document document = listed(Visibility.PUBLIC, "两人争的课表.txt", TEXT);
        UUID one = claim(document, "赵六");
        UUID other = claim(document, "钱七");
        for (UUID claim : List.of(one, other)) {
            step(claim, "FORWARDED");
        }
        as(Viewer.PUBLIC, get(document.href())).andExpect(content().string(containsString(number(one))));
        counter(one);
        step(one, "RESTORED");

        as(Viewer.PUBLIC, get(document.href()))
                .andExpect(content().string(allOf(containsString(number(other)), not(containsString(number(one))))));
        as(secretary, get("/claims/mine/" + one)).andExpect(content().string(containsString("因另一项异议")));
        as(secretary, get("/claims/mine/" + other)).andExpect(content().string(not(containsString("因另一项异议"))));
    }

    private void step(UUID claim, String to) throws Exception {
        as(
                        editor,
                        post("/units/" + branch + "/claims/" + claim + "/steps")
                                .with(csrf())
                                .param("to", to))
                .andExpect(status().is3xxRedirection());
    }

    private void counter(UUID claim) throws Exception {
        as(
                        secretary,
                        post("/claims/mine/" + claim + "/counter-statement")
                                .with(csrf())
                                .param("party", "李四")
                                .param("contact", "l@example.org")
                                .param("address", "there")
                                .param("statement", "our own")
                                .param("proof", "draft of 2019")
                                .param("truth", "true"))
                .andExpect(status().is3xxRedirection());
    }

    private String number(UUID claim) {
        return jdbc.sql("select number from claim where id = :id")
                .param("id", claim)
                .query(String.class)
                .single();
    }

    private UUID claim(Document document) throws Exception {
        return claim(document, "赵六");
    }

    private UUID claim(Document document, String party) throws Exception {
        as(
                        Viewer.PUBLIC,
                        post("/claims/" + branch + "/" + document.id())
                                .with(csrf())
                                .param("kind", "COPYRIGHT")
                                .param("party", party)
                                .param("contact", "z@example.org")
                                .param("address", "here")
                                .param("work", "a time-table")
                                .param("statement", "copied")
                                .param("proof", "page 3")
                                .param("truth", "true")
                                .param("token", tokens.issue(clock.instant().minusSeconds(10))))
                .andExpect(status().isOk());
        return jdbc.sql("select id from claim where item_id = :item order by id desc limit 1")
                .param("item", document.id())
                .query(UUID.class)
                .single();
    }
}
