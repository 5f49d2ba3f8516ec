package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;

class SharedPagesTest extends LibraryRequests {
    @Test
    void whoeverHasTheLinkReadsAndFetchesUntilItEnds() throws Exception {
        Document document = listed(Visibility.UNIT, "inside.txt", TEXT);
        String link = share(document, "");

        mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString(">inside<"),
                                containsString("iframe"),
                                containsString("noindex"),
                                not(containsString("/units/")))));
        mvc.perform(get(link + "/download"))
                .andExpect(status().isOk())
                .andExpect(content().bytes(TEXT.getBytes(StandardCharsets.UTF_8)));
        mvc.perform(get("/s/" + "x".repeat(43))).andExpect(status().isNotFound());
        clock.pass(Duration.ofDays(8));
        mvc.perform(get(link))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("分享链接已过期")));
        mvc.perform(get(link + "/download")).andExpect(status().isNotFound());
    }

    @Test
    void byALinkNothingIsOfferedThatItsReaderCannotDo() throws Exception {
        Document draft = draft(secretary, Visibility.UNIT, "a draft.txt", TEXT);
        jdbc.sql("update document set price = 250 where id = :id")
                .param("id", draft.id())
                .update();
        String link = share(draft, "");

        mvc.perform(get(link))
                .andExpect(content()
                        .string(allOf(
                                containsString("有权阅读的人员登录后可以购买"),
                                not(containsString("/purchase")),
                                not(containsString("仅作者和管理人员可见")),
                                not(containsString("/claims/" + branch)))));
        as(secretary, get(link)).andExpect(content().string(containsString(link + "/download")));
    }

    @Test
    void withAPassCodeNothingIsShownBeforeIt() throws Exception {
        Document document = listed(Visibility.UNIT, "inside.txt", TEXT);
        String link = share(document, "三联三促");

        mvc.perform(get(link))
                .andExpect(content().string(allOf(containsString("提取码"), not(containsString(">inside<")))));
        mvc.perform(get(link + "/download")).andExpect(redirectedUrl(link));
        mvc.perform(post(link).with(csrf()).param("code", "wrong")).andExpect(status().isUnprocessableContent());
        Cookie pass = Objects.requireNonNull(mvc.perform(post(link).with(csrf()).param("code", " 三联三促 "))
                .andExpect(redirectedUrl(link))
                .andReturn()
                .getResponse()
                .getCookie("share"));
        mvc.perform(get(link).cookie(pass)).andExpect(content().string(containsString(">inside<")));
        mvc.perform(get(link + "/download").cookie(pass))
                .andExpect(content().bytes(TEXT.getBytes(StandardCharsets.UTF_8)));

        String other = share(document, "another");
        mvc.perform(get(other).cookie(pass)).andExpect(content().string(not(containsString(">inside<"))));
    }

    @Test
    void aPassCodeIsNeitherShortNorGuessedAndWhoKnowsItIsNotCounted() throws Exception {
        Document document = listed(Visibility.UNIT, "guessed.txt", TEXT);
        as(secretary, post(document.deskHref() + "/shares").with(csrf()).param("code", "123"))
                .andExpect(status().isUnprocessableContent());
        String link = share(document, "7391");
        for (int i = 0; i < 30; i++) {
            tried(link, "7391", 0).andExpect(redirectedUrl(link));
        }
        for (int i = 0; i < 20; i++) {
            tried(link, "000" + i, i).andExpect(status().isUnprocessableContent());
        }
        tried(link, "7391", 20).andExpect(status().isTooManyRequests());
        clock.pass(Duration.ofMinutes(59));
        tried(link, "7391", 21).andExpect(status().isTooManyRequests());
        clock.pass(Duration.ofMinutes(2));
        tried(link, "7391", 22).andExpect(redirectedUrl(link));
    }

    private ResultActions tried(String link, String code, int from) throws Exception {
        return mvc.perform(post(link).with(csrf()).param("code", code).with(request -> {
            request.setRemoteAddr("198.51.100." + from);
            return request;
        }));
    }

    @Test
    void aLinkIsEndedByWhoManagesTheDocumentAndMadeByNobodyElse() throws Exception {
        Document document = listed(Visibility.PUBLIC, "a public paper.txt", TEXT);
        as(member, post(document.deskHref() + "/shares").with(csrf()).param("days", "7"))
                .andExpect(status().isUnprocessableContent());
        String link = share(document, "");
        UUID share = jdbc.sql("select id from document_share where document_id = :id")
                .param("id", document.id())
                .query(UUID.class)
                .single();
        as(
                        secretary,
                        post(document.deskHref() + "/shares/" + share + "/removal")
                                .with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(link)).andExpect(status().isNotFound());
        as(Viewer.PUBLIC, get(document.href() + "/share"))
                .andExpect(content()
                        .string(allOf(containsString("<svg class=\"doc-qr\""), not(containsString("style=")))));
    }

    @Test
    void aFormSentTwiceMakesOneLink() throws Exception {
        Document document = listed(Visibility.UNIT, "sent twice.txt", TEXT);
        String form = UUID.randomUUID().toString();
        String link = share(document, "code", form);
        assertThat(share(document, "code", form)).isEqualTo(link);
        assertThat(share(document, "other", form)).isNotEqualTo(link);
        assertThat(share(document, "code", UUID.randomUUID().toString())).isNotEqualTo(link);
        assertThat(jdbc.sql("select count(*) from document_share where document_id = :id")
                        .param("id", document.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        jdbc.sql("update document_share set ended_at = now() where document_id = :id")
                .param("id", document.id())
                .update();
        mvc.perform(get(share(document, "code", form))).andExpect(status().isNotFound());
    }

    @Test
    void whenALinkEndsSoDoesWhatWasReachedByIt() throws Exception {
        Document document = listed(Visibility.UNIT, "for a while.txt", TEXT);
        String link = share(document, "");
        String preview = preview(mvc.perform(get(link)));
        mvc.perform(get(preview)).andExpect(status().isOk());
        jdbc.sql("update document_share set ended_at = created_at where document_id = :id")
                .param("id", document.id())
                .update();
        mvc.perform(get(preview)).andExpect(status().isNotFound());
    }

    @Test
    void aLinkSaysWhatBecameOfItsDocument() throws Exception {
        Document document = listed(Visibility.UNIT, "taken back.txt", TEXT);
        String link = share(document, "");
        documents.withdraw(branch, document.id(), secretary, clock.instant());
        mvc.perform(get(link))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("分享方撤回")));
        documents.takeDown(branch, document.id(), "BQ-1", office, clock.instant());
        mvc.perform(get(link))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("已下架")));
    }

    @Test
    void aDraftIsSharedOnlyByWhoMayPublishIt() throws Exception {
        Document draft = draft(member, Visibility.INTERNAL, "not listed.txt", TEXT);
        as(member, post(draft.deskHref() + "/shares").with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请先上架")));
        assertThat(share(draft, "")).isNotEmpty();
    }

    private String share(Document document, String code) throws Exception {
        return share(document, code, UUID.randomUUID().toString());
    }

    private String share(Document document, String code, String form) throws Exception {
        String page = as(
                        secretary,
                        post(document.deskHref() + "/shares")
                                .with(csrf())
                                .param("days", "7")
                                .param("form", form)
                                .param("code", code))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher link = Pattern.compile("http://localhost(/s/[\\w-]{43})").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
