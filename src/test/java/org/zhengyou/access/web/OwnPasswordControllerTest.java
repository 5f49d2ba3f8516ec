package org.zhengyou.access.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.SettableClock;

@AccessTest
class OwnPasswordControllerTest {
    private static final String NEW = "a quite different one";

    @Autowired
    MockMvc mvc;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SettableClock clock;

    private Cookie session;

    @BeforeEach
    void signIn() {
        session = fixtures.session(fixtures.account(fixtures.name(), clock.instant()), clock.instant());
    }

    @Test
    void changingItOpensANewSessionAndEndsTheOld() throws Exception {
        Cookie fresh = Objects.requireNonNull(change(AccessFixtures.PASSWORD, NEW, NEW)
                .andExpect(redirectedUrl("/account"))
                .andReturn()
                .getResponse()
                .getCookie("session"));

        mvc.perform(get("/account").cookie(session)).andExpect(status().isFound());
        mvc.perform(get("/account").cookie(fresh)).andExpect(status().isOk());
    }

    @Test
    void eachFaultIsSaidAtItsFieldAndNoPasswordIsShownAgain() throws Exception {
        fault(change("wrong present", NEW, NEW), "present-error");
        fault(change(AccessFixtures.PASSWORD, "short", "short"), "password-error");
        fault(change(AccessFixtures.PASSWORD, "woaini1314", "woaini1314"), "password-error");
        fault(change(AccessFixtures.PASSWORD, NEW, NEW + "x"), "repeated-error");
    }

    @Test
    void guessingThePresentPasswordIsSlowed() throws Exception {
        for (int i = 0; i < 10; i++) {
            change("wrong present", NEW, NEW).andExpect(status().isUnprocessableContent());
        }

        change(AccessFixtures.PASSWORD, NEW, NEW)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "30"));
    }

    private static void fault(ResultActions answer, String id) throws Exception {
        answer.andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + id + "\"")))
                .andExpect(content().string(not(containsString(NEW))))
                .andExpect(content().string(not(containsString("wrong present"))));
    }

    private ResultActions change(String present, String password, String repeated) throws Exception {
        return mvc.perform(post("/account/password")
                .with(csrf())
                .cookie(session)
                .param("present", present)
                .param("password", password)
                .param("repeated", repeated));
    }
}
