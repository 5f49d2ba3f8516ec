package org.zhengyou.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.SettableClock;

@AccessTest
class SignInControllerTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theFormStandsInBothLanguages() throws Exception {
        mvc.perform(get("/sign-in").header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sign-in name")))
                .andExpect(content().string(not(containsString("access."))));
        mvc.perform(get("/sign-in"))
                .andExpect(content().string(containsString("登录名")))
                .andExpect(content().string(not(containsString("access."))));
    }

    @Test
    void nameAndPasswordOpenASessionThatNoScriptCanRead() throws Exception {
        String name = fixtures.name();
        fixtures.account(name, clock.instant());

        Cookie session = signIn(name.toUpperCase(Locale.ROOT) + " ", AccessFixtures.PASSWORD);

        mvc.perform(get("/account").cookie(session))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("王·阿吉")));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreAnsweredAlike() throws Exception {
        String name = fixtures.name();
        fixtures.account(name, clock.instant());

        String wrong = body(attempt(name, "not the password"));
        String unknown = body(attempt("nobody", "not the password"));

        assertThat(wrong.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", ""))
                .isEqualTo(unknown.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
                        .replace("nobody", name));
    }

    @Test
    void aPlantedSessionIsNeverTakenOver() throws Exception {
        String name = fixtures.name();
        fixtures.account(name, clock.instant());

        mvc.perform(attempt(name, AccessFixtures.PASSWORD).cookie(new Cookie("session", "planted")))
                .andExpect(cookie().value("session", not("planted")));
        mvc.perform(get("/account").cookie(new Cookie("session", "planted"))).andExpect(status().isFound());
    }

    @Test
    void signingInEndsTheSessionThatTheBrowserHad() throws Exception {
        String name = fixtures.name();
        fixtures.account(name, clock.instant());
        Cookie before = signIn(name, AccessFixtures.PASSWORD);

        mvc.perform(attempt(name, AccessFixtures.PASSWORD).cookie(before)).andExpect(status().isFound());

        mvc.perform(get("/account").cookie(before)).andExpect(status().isFound());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example/",
                "\\\\evil.example",
                "/\t/evil.example",
                "javascript:alert(1)",
                "/ok\r\nSet-Cookie: a=b",
                "desk",
                ""
            })
    void noAddressLeadsAwayFromTheSite(String next) throws Exception {
        String name = fixtures.name();
        fixtures.account(name, clock.instant());

        mvc.perform(attempt(name, AccessFixtures.PASSWORD).param("next", next)).andExpect(redirectedUrl("/desk"));
    }

    @Test
    void oneGoesOnToWhereOneWantedToGo() throws Exception {
        String name = fixtures.name();
        fixtures.account(name, clock.instant());

        mvc.perform(get("/account/password?x=1"))
                .andExpect(redirectedUrl("/sign-in?next=%2Faccount%2Fpassword%3Fx%3D1"));
        mvc.perform(attempt(name, AccessFixtures.PASSWORD).param("next", "/account/password?x=1"))
                .andExpect(redirectedUrl("/account/password?x=1"));
    }

    @Test
    void onHttpsTheCookiesAreTiedToTheHost() throws Exception {
        String name = fixtures.name();
        fixtures.account(name, clock.instant());

        var cookies = mvc.perform(attempt(name, AccessFixtures.PASSWORD).secure(true))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse();
        Cookie session = Objects.requireNonNull(cookies.getCookie("__Host-session"));
        assertThat(session.getSecure()).isTrue();
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(session.getDomain()).isNull();
        mvc.perform(get("/account").secure(true).cookie(session)).andExpect(status().isOk());
        // A plain connection's cookie, which anybody on the way could have planted, opens nothing here.
        mvc.perform(get("/account").secure(true).cookie(new Cookie("session", session.getValue())))
                .andExpect(status().isFound());
    }

    @Test
    void aSessionEndsAfterTwelveHours() throws Exception {
        UUID account = fixtures.account(fixtures.name(), clock.instant());
        Cookie session = fixtures.session(account, clock.instant());

        clock.pass(Duration.ofHours(12).minusSeconds(1));
        mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
        clock.pass(Duration.ofSeconds(1));
        mvc.perform(get("/account").cookie(session)).andExpect(status().isFound());
    }

    @Test
    void signingOutEndsThisSessionAndEverywhereEndsAll() throws Exception {
        UUID account = fixtures.account(fixtures.name(), clock.instant());
        Cookie one = fixtures.session(account, clock.instant());
        Cookie two = fixtures.session(account, clock.instant());
        Cookie three = fixtures.session(account, clock.instant());

        mvc.perform(post("/sign-out").with(csrf()).cookie(one))
                .andExpect(cookie().maxAge("session", 0))
                .andExpect(redirectedUrl("/"));
        mvc.perform(get("/account").cookie(one)).andExpect(status().isFound());
        mvc.perform(get("/account").cookie(two)).andExpect(status().isOk());

        mvc.perform(post("/sign-out/everywhere").with(csrf()).cookie(two)).andExpect(redirectedUrl("/sign-in"));
        mvc.perform(get("/account").cookie(two)).andExpect(status().isFound());
        mvc.perform(get("/account").cookie(three)).andExpect(status().isFound());
    }

    @Test
    void aFormWithoutTheTokenIsForged() throws Exception {
        mvc.perform(post("/sign-in").param("name", "a").param("password", "b")).andExpect(status().isForbidden());
    }

    @Test
    void everyAnswerForbidsInlineScriptsAndFraming() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("script-src 'self';")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
    }

    @Test
    void someoneSignedInIsSentOn() throws Exception {
        Cookie session = fixtures.session(fixtures.account(fixtures.name(), clock.instant()), clock.instant());

        mvc.perform(get("/sign-in").param("next", "//evil.example").cookie(session))
                .andExpect(redirectedUrl("/desk"));
    }

    private Cookie signIn(String name, String password) throws Exception {
        return Objects.requireNonNull(mvc.perform(attempt(name, password))
                .andExpect(status().isFound())
                .andExpect(cookie().httpOnly("session", true))
                .andReturn()
                .getResponse()
                .getCookie("session"));
    }

    private String body(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request)
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static MockHttpServletRequestBuilder attempt(String name, String password) {
        return post("/sign-in").with(csrf()).param("name", name).param("password", password);
    }
}
