package org.zhengyou.pledge.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;

/** The pages of a pledge's life, from the letter to the archive. */
class PledgeLifePagesTest extends PledgePagesOnDatabase {
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
    void aPledgeOpenedByItselfIsCountedAmongThoseThatWait() throws Exception {
        UUID id = fixtures.submitted(world, member, "text");
        fixtures.submitted(world, fixtures.member(world.branch(), "王芳"), "another text");

        as(world.secretary(), get(list + "/" + id + "/review"))
                .andExpect(content().string(containsString("第 1 份，共 2 份")));
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
}
