package org.zhengyou.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.SettableClock;
import org.zhengyou.platform.Missing;

/** In a program of its own: where money has moved, the accounts that moved it cannot be deleted. */
@AccessTest
@TestPropertySource(properties = "own.program=first-administrators")
class FirstAdministratorsTest {
    @Autowired
    FirstAdministrators first;

    @Autowired
    FirstStart start;

    @Autowired
    SettableClock clock;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @BeforeEach
    void removeEveryAccount() {
        jdbc.sql("delete from account").update();
    }

    @Test
    void thePrintedLinkMakesOneAdministratorAndNoSecond() throws Exception {
        fixtures.unit(null);
        List<String> printed = start.lines("http://localhost:8080", Locale.ENGLISH);
        String path = printed.getLast().replace("http://localhost:8080", "");
        String other = start.lines("", Locale.ENGLISH).getLast();

        mvc.perform(get(path).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("The first administrator")));
        mvc.perform(form(path, "short")).andExpect(status().isUnprocessableContent());
        var session = mvc.perform(form(path, AccessFixtures.PASSWORD))
                .andExpect(redirectedUrl("/accounts"))
                .andReturn()
                .getResponse()
                .getCookie("session");
        mvc.perform(get("/accounts").cookie(Objects.requireNonNull(session))).andExpect(status().isOk());

        mvc.perform(get(path)).andExpect(status().isNotFound());
        mvc.perform(form(path, AccessFixtures.PASSWORD)).andExpect(status().isNotFound());
        mvc.perform(get(other)).andExpect(status().isNotFound());
        assertThat(start.lines("", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aGuessedLinkIsMissing() {
        first.invite(clock.instant());

        assertThatThrownBy(() -> first.check("guessed")).isInstanceOf(Missing.class);
    }

    @Test
    void noLinkIsMadeWhereThereIsAnAccount() {
        String token = first.invite(clock.instant()).orElseThrow();
        fixtures.account(fixtures.name(), clock.instant());

        assertThat(first.invite(clock.instant())).isEmpty();
        assertThatThrownBy(() -> first.create(token, "a", "admin", AccessFixtures.PASSWORD, clock.instant()))
                .isInstanceOf(Missing.class);
    }

    private static MockHttpServletRequestBuilder form(String path, String password) {
        return post(path)
                .with(csrf())
                .param("name", "管理员")
                .param("signInName", "first-admin")
                .param("password", password)
                .param("repeated", password);
    }
}
