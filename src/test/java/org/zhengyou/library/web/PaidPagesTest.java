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

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;

@TestPropertySource(properties = "zhengyou.royalties=true")
class PaidPagesTest extends LibraryRequests {
    @Test
    void whatHasAPriceLeavesTheServerForWhoPaidAndForItsOwnPeople() throws Exception {
        Document document = listed(Visibility.PUBLIC, "a paper with a price.txt", TEXT);
        as(
                        secretary,
                        post(document.deskHref())
                                .with(csrf())
                                .param("title", "a paper with a price")
                                .param("author", "author")
                                .param("visibility", "PUBLIC")
                                .param("price", "2.50")
                                .param("freePages", "1"))
                .andExpect(redirectedUrl(document.deskHref()));
        Viewer stranger = viewer(Role.MEMBER, sibling);

        as(stranger, get(document.href())).andExpect(content().string(containsString("购买（2.50 元）")));
        as(stranger, get(document.href() + "/download")).andExpect(redirectedUrl(document.href() + "/purchase"));
        as(Viewer.PUBLIC, get(document.href() + "/download")).andExpect(redirectedUrl(document.href() + "/purchase"));
        as(stranger, get(document.href() + "/purchase")).andExpect(status().isOk());
        as(stranger, post(document.href() + "/purchase").with(csrf()).param("price", "250"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("余额不足")));
        as(stranger, post(document.href() + "/purchase").with(csrf()).param("price", "100"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("价格有变动")))
                .andExpect(content().string(containsString("2.50")));
        as(Viewer.PUBLIC, get(document.href()))
                .andExpect(content()
                        .string(allOf(
                                containsString("\"isAccessibleForFree\":false"),
                                not(containsString("name=\"description\"")))));
        as(secretary, get(document.href() + "/download")).andExpect(status().isOk());
        assertThat(jdbc.sql("select count(*) from entitlement where item_id = :id")
                        .param("id", document.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
