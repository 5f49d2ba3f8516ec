package org.zhengyou.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.pledge.PledgeFixtures;

/** Saving a draft, submitting with it, discarding it: nothing typed is lost, and nothing is half done. */
class PledgeDraftPagesTest extends PledgePagesOnDatabase {
    @Test
    void aRefusedSubmitSavesNothingAndKeepsWhatWasTypedWithTheErrorAtItsPlace() throws Exception {
        fixtures.draft(world, member, "first");
        as(world.secretary(), letter(post(list), "又写一份 🙂𠮷").param("do", "submit"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("又写一份 🙂𠮷")))
                .andExpect(content().string(containsString("href=\"#pledger\">李明在本次活动中已有承诺")));
        assertThat(count()).isEqualTo(1);

        as(
                        world.secretary(),
                        letter(post(list), "晚了")
                                .param("happenedOn", "2026-01-05")
                                .param("do", "submit"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("href=\"#happenedOn\"")))
                .andExpect(content().string(containsString("2026-01-05")));
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotOverwrittenUnseenAndWhatWasTypedStays() throws Exception {
        UUID id = fixtures.draft(world, member, "first");
        as(
                        world.secretary(),
                        letter(post(list + "/" + id), "second")
                                .param("seen", "0")
                                .param("do", "save"))
                .andExpect(redirectedUrl(list + "/" + id));
        String page = as(
                        world.secretary(),
                        letter(post(list + "/" + id), "third 🙂")
                                .param("seen", "0")
                                .param("do", "submit"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("third 🙂")))
                .andExpect(content().string(containsString("别人改动了这份承诺")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(text(id)).isEqualTo("second DRAFT");
        String seen = page.replaceAll("(?s).*name=\"seen\" value=\"(\\d+)\".*", "$1");
        as(
                        world.secretary(),
                        letter(post(list + "/" + id), "third 🙂")
                                .param("seen", seen)
                                .param("do", "submit"))
                .andExpect(redirectedUrl(list + "/" + id));
        assertThat(text(id)).isEqualTo("third 🙂 UNDER_REVIEW");
    }

    @Test
    void aFormSentAgainAfterTheSubmitKeepsItsTextAndSaysWhyNothingWasSaved() throws Exception {
        UUID id = fixtures.submitted(world, member, "first");
        as(
                        world.secretary(),
                        letter(post(list + "/" + id), "second")
                                .param("seen", "0")
                                .param("do", "submit"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("second")))
                .andExpect(content().string(containsString("role=\"alert\"")));
        assertThat(text(id)).isEqualTo("first UNDER_REVIEW");
    }

    @Test
    void charactersThatCannotBeKeptAreTakenOffAndDoNotBreakTheForm() throws Exception {
        as(world.secretary(), letter(post(list), "zero\u0000byte").param("do", "submit"))
                .andExpect(status().is3xxRedirection());
        as(world.secretary(), letter(post(list), "🙂".repeat(501)).param("do", "submit"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aDiscardedDraftIsListedNowhereAndComesBackByUndo() throws Exception {
        UUID id = fixtures.draft(world, member, "整理阅览室");
        Viewer self = fixtures.account("李明", member, Role.MEMBER, world.branch());
        as(self, post(list + "/" + id + "/removal").with(csrf())).andExpect(redirectedUrl(list + "/" + id));
        as(self, get(list + "/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/removal/undo")));
        for (String address : new String[] {list, list + "?state=DISCARDED", list + "/letters"}) {
            as(world.secretary(), get(address)).andExpect(content().string(not(containsString("整理阅览室"))));
        }
        as(self, get("/pledges/mine")).andExpect(redirectedUrl(list + "/new?pledger=" + member));
        as(self, post(list + "/" + id + "/submission").with(csrf())).andExpect(status().isUnprocessableContent());
        as(self, post(list + "/" + id + "/removal/undo").with(csrf())).andExpect(redirectedUrl(list + "/" + id));
        as(world.secretary(), get(list)).andExpect(content().string(containsString("整理阅览室")));
    }

    @Test
    void aDraftDoesNotComeBackBesideTheLetterThatFollowedIt() throws Exception {
        UUID id = fixtures.draft(world, member, "first");
        as(world.secretary(), post(list + "/" + id + "/removal").with(csrf())).andExpect(status().is3xxRedirection());
        fixtures.draft(world, member, "second");
        as(world.secretary(), post(list + "/" + id + "/removal/undo").with(csrf()))
                .andExpect(status().isUnprocessableContent());
        assertThat(text(id)).isEqualTo("first DISCARDED");
    }

    @Test
    void onlyDraftsAreDiscardedAndOnlyByTheirWriters() throws Exception {
        UUID id = fixtures.submitted(world, member, "text");
        as(world.secretary(), post(list + "/" + id + "/removal").with(csrf()))
                .andExpect(status().isUnprocessableContent());
        UUID draft = fixtures.draft(world, fixtures.member(world.branch(), "王芳"), "text");
        as(world.office(), post(list + "/" + draft + "/removal").with(csrf())).andExpect(status().isNotFound());
        Viewer other = fixtures.account("李明", member, Role.MEMBER, world.branch());
        as(other, post(list + "/" + draft + "/removal").with(csrf())).andExpect(status().isNotFound());
        assertThat(text(draft)).isEqualTo("text DRAFT");
    }

    @Test
    void whatIsOnPublicNoticeIsSeenBySignedInReadersOfTheSubtree() throws Exception {
        UUID id = fixtures.onNotice(world, member, "整理阅览室");
        Viewer leader = fixtures.account("l", null, Role.LEADER, world.committee());
        Viewer colleague = fixtures.account("王芳", fixtures.member(world.branch(), "王芳"), Role.MEMBER, world.branch());
        for (Viewer reader : new Viewer[] {leader, colleague}) {
            as(reader, get(list + "/" + id)).andExpect(status().isNotFound());
        }
        UUID notice = fixtures.notice(world.branch(), id);
        fixtures.post(world, notice);
        for (Viewer reader : new Viewer[] {leader, colleague}) {
            as(reader, get(list + "/" + id))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("整理阅览室")))
                    .andExpect(content().string(not(containsString("审核通过"))));
            as(reader, get(list)).andExpect(content().string(containsString("整理阅览室")));
        }
        Viewer stranger = fixtures.account("s", null, Role.LEADER, fixtures.branch(world, "other"));
        as(stranger, get(list + "/" + id)).andExpect(status().isNotFound());
        fixtures.uphold(world, notice, id);
        as(leader, get(list + "/" + id)).andExpect(status().isNotFound());
    }

    private MockHttpServletRequestBuilder letter(MockHttpServletRequestBuilder request, String text) {
        return form(request)
                .param("text0", text)
                .param("dueOn0", PledgeFixtures.TODAY.plusMonths(3).toString());
    }

    private String text(UUID pledge) {
        return jdbc.sql("select summary || ' ' || state from pledge where id = :id")
                .param("id", pledge)
                .query(String.class)
                .single();
    }
}
