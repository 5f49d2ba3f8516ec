package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.CollectionUtils;
import org.springframework.util.LinkedMultiValueMap;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;

class PublishingTest extends LibraryRequests {
    @Test
    void whatThePublicReadsIsChangedByWhoAnswersForIt() throws Exception {
        Document document = listed(draft(member, Visibility.PUBLIC, "a public paper.txt", TEXT));
        as(member, get(document.deskHref()))
                .andExpect(content()
                        .string(allOf(
                                containsString("此资料已公开"), not(containsString(document.deskHref() + "/versions")))));
        as(secretary, get(document.deskHref()))
                .andExpect(content().string(containsString(document.deskHref() + "/versions")));
        MockMultipartFile other =
                new MockMultipartFile("file", "other.txt", null, "别的内容".getBytes(StandardCharsets.UTF_8));
        as(member, multipart(document.deskHref() + "/versions").file(other).with(csrf()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("此资料已公开")));
        change(member, document, "another title", "PUBLIC").andExpect(status().isUnprocessableContent());
        assertThat(newest().title()).isEqualTo("a public paper");
        assertThat(newest().version()).isEqualTo(1);
        change(secretary, document, "another title", "PUBLIC").andExpect(status().is3xxRedirection());
        change(member, document, "another title", "INTERNAL").andExpect(status().is3xxRedirection());
        as(member, multipart(document.deskHref() + "/versions").file(other).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(newest().version()).isEqualTo(2);
    }

    @Test
    void aProposalEndsWithTheWishOrWithTheDocument() throws Exception {
        Document document = draft(member, Visibility.PUBLIC, "proposed.txt", TEXT);
        for (boolean withdrawn : new boolean[] {true, false}) {
            as(member, post(document.deskHref() + "/listing").with(csrf())).andExpect(status().is3xxRedirection());
            assertThat(newest().proposedAt()).isNotNull();
            if (withdrawn) {
                as(secretary, post(document.deskHref() + "/listing/removal").with(csrf()))
                        .andExpect(status().is3xxRedirection());
            } else {
                change(member, document, "proposed", "INTERNAL").andExpect(status().is3xxRedirection());
            }
            assertThat(newest().proposedAt()).isNull();
        }
    }

    @Test
    void aFormOvertakenByAnotherSaysSoOnceAndLosesNothing() throws Exception {
        Document document = draft(member, Visibility.UNIT, "two tabs.txt", TEXT);
        String shown = known(as(member, get(document.deskHref() + "/edit")));
        change(member, document, "first tab", "UNIT").andExpect(status().is3xxRedirection());
        ResultActions answer = change(member, document, "second tab", "UNIT", shown)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(allOf(containsString("已在别处被更改"), containsString("second tab"))));
        assertThat(newest().title()).isEqualTo("first tab");
        change(member, document, "second tab", "UNIT", known(answer)).andExpect(status().is3xxRedirection());
        assertThat(newest().title()).isEqualTo("second tab");
    }

    private static String known(ResultActions page) throws Exception {
        Matcher found = Pattern.compile("name=\"known\" value=\"([^\"]+)\"")
                .matcher(page.andReturn().getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private ResultActions change(Viewer viewer, Document document, String title, String visibility) throws Exception {
        return change(viewer, document, title, visibility, null);
    }

    private ResultActions change(
            Viewer viewer, Document document, String title, String visibility, @Nullable String known)
            throws Exception {
        return as(
                viewer,
                post(document.deskHref())
                        .with(csrf())
                        .param("title", title)
                        .param("author", document.author())
                        .param("visibility", visibility)
                        .params(
                                known == null
                                        ? new LinkedMultiValueMap<>()
                                        : CollectionUtils.toMultiValueMap(Map.of("known", List.of(known)))));
    }
}
