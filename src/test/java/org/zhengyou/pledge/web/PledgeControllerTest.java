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

import java.time.Clock;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.pledge.PledgeFixtures;
import org.zhengyou.pledge.PledgeFixtures.World;

@SpringBootTest
@AutoConfigureMockMvc
@Import({PledgeFixtures.class, PledgeControllerTest.OnTheDay.class})
class PledgeControllerTest {
    @TestConfiguration(proxyBeanMethods = false)
    static class OnTheDay {
        @Bean
        @Primary
        Clock fixed() {
            return Clock.fixed(PledgeFixtures.NOW, ZoneId.of("Asia/Shanghai"));
        }
    }

    @Autowired
    MockMvc mvc;

    @Autowired
    PledgeFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private World world;
    private UUID member;
    private String list;

    @BeforeEach
    void aBranchWithAMember() {
        world = fixtures.world();
        member = fixtures.member(world.branch(), "李明");
        list = "/units/" + world.branch() + "/pledges";
    }

    @Test
    void theListShowsPledgesAndFiltersThem() throws Exception {
        fixtures.draft(world, member, "辅导留守学生");
        fixtures.submitted(world, fixtures.member(world.branch(), "王芳"), "整理阅览室");
        as(world.secretary(), get(list))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("辅导留守学生")))
                .andExpect(content().string(containsString("整理阅览室")))
                .andExpect(content().string(not(containsString("pledge."))));
        as(world.secretary(), get(list).param("state", "UNDER_REVIEW"))
                .andExpect(content().string(not(containsString("辅导留守学生"))))
                .andExpect(content().string(containsString("整理阅览室")));
        as(
                        world.secretary(),
                        get(list).param("words", "阅览").param("item", "SERVICE").param("pledger", "MEMBER"))
                .andExpect(content().string(not(containsString("辅导留守学生"))))
                .andExpect(content().string(containsString("整理阅览室")));
        as(world.office(), get("/units/" + world.committee() + "/pledges").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Under review")))
                .andExpect(content().string(containsString("王芳")));
    }

    @Test
    void aFragmentHoldsTheRowsAlone() throws Exception {
        fixtures.draft(world, member, "text");
        as(world.secretary(), get(list).header("HX-Request", "true").header("HX-Target", "rows"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<table>")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void anUnknownFilterIsNoFilter() throws Exception {
        fixtures.draft(world, member, "text");
        as(world.secretary(), get(list).param("state", "NONSENSE").param("words", "%_\\"))
                .andExpect(status().isOk());
    }

    @Test
    void thePublicIsAskedToSignInAndOthersFindNothing() throws Exception {
        UUID id = fixtures.draft(world, member, "text");
        mvc.perform(get(list)).andExpect(status().is3xxRedirection());
        Viewer stranger = fixtures.account("s", null, Role.SECRETARY, fixtures.branch(world, "other"));
        as(stranger, get(list)).andExpect(status().isNotFound());
        as(stranger, get(list + "/" + id)).andExpect(status().isNotFound());
        Viewer editor = fixtures.account("e", null, Role.EDITOR, world.branch());
        as(editor, get(list)).andExpect(status().isNotFound());
        Viewer leader = fixtures.account("l", null, Role.LEADER, world.branch());
        as(leader, get(list + "/" + id)).andExpect(status().isNotFound());
        as(leader, post(list).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void aPledgeOfAnotherUnitIsNotFoundUnderOnesOwn() throws Exception {
        UUID id = fixtures.draft(world, member, "text");
        UUID other = fixtures.branch(world, "other");
        Viewer secretary = fixtures.account("s", null, Role.SECRETARY, other);
        String foreign = "/units/" + other + "/pledges/" + id;
        for (String below : new String[] {"", "/edit", "/letter", "/review", "/amendment/new", "/appraisal"}) {
            as(secretary, get(foreign + below)).andExpect(status().isNotFound());
        }
        for (String below : new String[] {"/submission", "/archive", "/appraisal", "/review/undo", "/report/undo"}) {
            as(secretary, post(foreign + below).with(csrf())).andExpect(status().isNotFound());
        }
        as(secretary, post(foreign).with(csrf()).param("text0", "x")).andExpect(status().isNotFound());
    }

    @Test
    void aFormWithMistakesKeepsEverythingThatWasTyped() throws Exception {
        as(world.secretary(), form(post(list)).param("text0", "写了一半 🙂").param("dueOn0", "2027-02-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("写了一半 🙂")))
                .andExpect(content().string(containsString("2027-02-30")))
                .andExpect(content().string(containsString("id=\"dueOn0\"")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        assertThat(count()).isZero();
    }

    @Test
    void itemsAreAddedAndTakenAwayWithoutScriptsAndWithoutSaving() throws Exception {
        as(world.secretary(), form(post(list)).param("text0", "first").param("do", "add"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"text1\"")))
                .andExpect(content().string(containsString("first")));
        as(
                        world.secretary(),
                        form(post(list))
                                .param("text0", "first")
                                .param("text1", "second")
                                .param("do", "remove0"))
                .andExpect(content().string(not(containsString("first"))))
                .andExpect(content().string(containsString("second")));
        assertThat(count()).isZero();
    }

    @Test
    void aLetterIsWrittenSubmittedReviewedAndPutOnNotice() throws Exception {
        String address = Objects.requireNonNull(as(
                        world.secretary(),
                        form(post(list))
                                .param("text0", "辅导留守学生")
                                .param("dueOn0", "2027-06-30")
                                .param("do", "submit"))
                .andExpect(status().is3xxRedirection())
                .andReturn()
                .getResponse()
                .getRedirectedUrl());
        as(world.secretary(), get(address)).andExpect(status().isOk());
        String page = as(world.secretary(), get(list + "/review"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("辅导留守学生")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        MockHttpServletRequestBuilder review = post(address + "/review")
                .with(csrf())
                .param("sitting", world.branch().toString())
                .param("total", "1")
                .param("seen", "1");
        as(world.secretary(), review)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("辅导留守学生")));
        for (int i = 0; page.contains("name=\"met" + i + "\""); i++) {
            review.param("met" + i, "on");
        }
        as(world.secretary(), review).andExpect(status().is3xxRedirection());
        as(world.secretary(), get(list + "/review")).andExpect(redirectedUrl(list + "/publication"));
        as(world.secretary(), get(list + "/publication"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("李明")));
        as(world.secretary(), post(list + "/publication").with(csrf())).andExpect(status().is3xxRedirection());
        as(world.secretary(), get(address)).andExpect(content().string(containsString("公示")));
    }

    @Test
    void aSecondDecisionIsToldThatItCameTooLate() throws Exception {
        UUID id = fixtures.approved(world, member, "text");
        as(
                        world.secretary(),
                        post(list + "/" + id + "/review")
                                .with(csrf())
                                .param("do", "return")
                                .param("reason", "vague")
                                .param("sitting", world.branch().toString())
                                .param("seen", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("已审核通过")));
    }

    @Test
    void everyPageOfALifeOpens() throws Exception {
        UUID id = fixtures.inForce(world, member, "text");
        String pledge = list + "/" + id;
        for (String below : new String[] {"", "/letter", "/progress", "/report", "/amendment/new"}) {
            as(world.secretary(), get(pledge + below))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("pledge."))));
        }
        step(pledge, "progress", "done something");
        step(pledge, "report", "all kept");
        as(world.secretary(), post(pledge + "/appraisal").with(csrf())).andExpect(status().is3xxRedirection());
        as(world.secretary(), get(pledge + "/appraisal")).andExpect(status().isOk());
        as(
                        world.secretary(),
                        post(pledge + "/appraisal/MASSES")
                                .with(csrf())
                                .param("rosterSize", "10")
                                .param("satisfied", "11"))
                .andExpect(status().isUnprocessableContent());
        as(
                        world.secretary(),
                        post(pledge + "/appraisal/MASSES")
                                .with(csrf())
                                .param("rosterSize", "10")
                                .param("satisfied", "9"))
                .andExpect(status().is3xxRedirection());
        as(world.secretary(), post(pledge + "/conclusion").with(csrf()).param("choice", "UNFULFILLED"))
                .andExpect(status().isUnprocessableContent());
        as(
                        world.secretary(),
                        post(pledge + "/conclusion")
                                .with(csrf())
                                .param("choice", "UNFULFILLED")
                                .param("text", "why"))
                .andExpect(status().is3xxRedirection());
        as(
                        world.secretary(),
                        post(pledge + "/issue").with(csrf()).param("text", "x").param("dueOn", "2027-01-31"))
                .andExpect(status().is3xxRedirection());
        as(
                        world.secretary(),
                        post(pledge + "/issue-closed")
                                .with(csrf())
                                .param("text", "x")
                                .param("choice", "FULFILLED"))
                .andExpect(status().is3xxRedirection());
        as(world.secretary(), post(pledge + "/archive").with(csrf())).andExpect(status().is3xxRedirection());
        as(world.secretary(), get(pledge)).andExpect(content().string(containsString("已归档")));
        as(world.secretary(), get(list + "/letters")).andExpect(content().string(containsString("公开承诺书")));
    }

    @Test
    void exemptionsAreGivenWithAReasonAndEnded() throws Exception {
        String address = "/units/" + world.branch() + "/pledge-exemptions";
        as(world.secretary(), post(address).with(csrf()).param("member", member.toString()))
                .andExpect(status().isUnprocessableContent());
        as(
                        world.secretary(),
                        post(address)
                                .with(csrf())
                                .param("member", member.toString())
                                .param("reason", "长期患病"))
                .andExpect(status().is3xxRedirection());
        as(world.secretary(), get(address)).andExpect(content().string(containsString("长期患病")));
        Viewer self = fixtures.account("李明", member, Role.MEMBER, world.branch());
        as(self, get(address)).andExpect(status().isNotFound());
    }

    @Test
    void aMemberFindsTheWayToTheirOwnLetter() throws Exception {
        Viewer self = fixtures.account("李明", member, Role.MEMBER, world.branch());
        as(self, get("/pledges/mine")).andExpect(redirectedUrl(list + "/new?pledger=" + member));
        as(self, get(list + "/new").param("pledger", UUID.randomUUID().toString()))
                .andExpect(content().string(containsString("李明")))
                .andExpect(content().string(containsString("value=\"" + member + "\"")));
        UUID id = fixtures.draft(world, member, "text");
        as(self, get("/pledges/mine")).andExpect(redirectedUrl(list + "/" + id));
    }

    @Test
    void aListOfTenThousandIsReadPageByPage() throws Exception {
        jdbc.sql("""
                        insert into pledge (unit_id, id, campaign_id, pledger_kind, member_id, pledger_name, state,
                                            summary, text_hash, due_on, state_on)
                        select :unit, uuidv7(), :campaign, 'MEMBER', gen_random_uuid(), 'name ' || n, 'IN_FORCE',
                               'summary', '\\x00', '2027-06-30', '2026-11-20'
                        from generate_series(1, 10000) n
                        """)
                .param("unit", world.branch())
                .param("campaign", world.campaign().id())
                .update();
        String page = as(world.secretary(), get(list)).andReturn().getResponse().getContentAsString();
        assertThat(page.split("<tr>", -1)).hasSize(52);
        String last = page.replaceAll("(?s).*[?&]after=([0-9a-f-]+).*", "$1");
        as(world.secretary(), get(list).param("after", last))
                .andExpect(content().string(not(containsString(last))))
                .andExpect(content().string(containsString("rel=\"next\"")));
    }

    private void step(String pledge, String step, String text) throws Exception {
        as(world.secretary(), post(pledge + "/" + step).with(csrf()).param("text", " "))
                .andExpect(status().isUnprocessableContent());
        as(world.secretary(), post(pledge + "/" + step).with(csrf()).param("text", text))
                .andExpect(status().is3xxRedirection());
    }

    private MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).param("pledger", member.toString()).param("kind0", "STUDY");
    }

    private org.springframework.test.web.servlet.ResultActions as(Viewer viewer, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.cookie(fixtures.session(viewer)));
    }

    private int count() {
        return jdbc.sql("select count(*) from pledge where unit_id = :unit")
                .param("unit", world.branch())
                .query(Integer.class)
                .single();
    }
}
