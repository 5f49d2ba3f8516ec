package org.zhengyou.pledge.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
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
import org.zhengyou.access.Viewer;
import org.zhengyou.pledge.PledgeFixtures;
import org.zhengyou.pledge.PledgeFixtures.World;

/** A branch with a member, and its pages asked for as a browser does. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({PledgeFixtures.class, PledgePagesOnDatabase.OnTheDay.class})
abstract class PledgePagesOnDatabase {
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

    World world;
    UUID member;
    String list;

    @BeforeEach
    void aBranchWithAMember() {
        world = fixtures.world();
        member = fixtures.member(world.branch(), "李明");
        list = "/units/" + world.branch() + "/pledges";
    }

    void step(String pledge, String step, String text) throws Exception {
        as(world.secretary(), post(pledge + "/" + step).with(csrf()).param("text", " "))
                .andExpect(status().isUnprocessableContent());
        as(world.secretary(), post(pledge + "/" + step).with(csrf()).param("text", text))
                .andExpect(status().is3xxRedirection());
    }

    MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.with(csrf()).param("pledger", member.toString()).param("kind0", "STUDY");
    }

    org.springframework.test.web.servlet.ResultActions as(Viewer viewer, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.cookie(fixtures.session(viewer)));
    }

    int count() {
        return jdbc.sql("select count(*) from pledge where unit_id = :unit")
                .param("unit", world.branch())
                .query(Integer.class)
                .single();
    }
}
