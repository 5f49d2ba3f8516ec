package org.zhengyou.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.SettableClock;

@AccessTest
class InterruptedFormTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SettableClock clock;

    @Test
    void whatWasTypedIsKeptWhenTheSessionHasEnded() throws Exception {
        UUID account = fixtures.account(fixtures.name(), clock.instant());
        Cookie session = fixtures.session(account, clock.instant());
        clock.pass(Duration.ofHours(13));

        mvc.perform(post("/accounts")
                        .with(csrf())
                        .cookie(session)
                        .param("name", "<b>\"第一行\"\n第二行🌲")
                        .param("many", "one", "two")
                        .param("password", "secret"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("action=\"/accounts\"")))
                .andExpect(content().string(containsString("第一行&#34;\n第二行🌲")))
                .andExpect(content().string(not(containsString("<b>"))))
                .andExpect(content().string(containsString("name=\"many\" value=\"one\"")))
                .andExpect(content().string(containsString("name=\"many\" value=\"two\"")))
                .andExpect(content().string(containsString("name=\"_csrf\"")))
                .andExpect(content().string(not(containsString("secret"))))
                .andExpect(content().string(containsString("target=\"_blank\"")));
    }

    @Test
    void aPartOfAPageIsReplacedByTheWhole() throws Exception {
        mvc.perform(post("/accounts").with(csrf()).header("HX-Request", "true").param("name", "kept"))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Retarget", "body"))
                .andExpect(content().string(containsString("value=\"kept\"")));
    }

    @Test
    void onlyThisSitesOwnFormIsOfferedAgain() {
        assertThat(ContainerErrorController.ownForm(sent("http://localhost", 80)))
                .isTrue();
        assertThat(ContainerErrorController.ownForm(sent("http://localhost:8080", 8080)))
                .isTrue();
        assertThat(ContainerErrorController.ownForm(sent("http://localhost:8081", 8080)))
                .isFalse();
        assertThat(ContainerErrorController.ownForm(sent("https://localhost", 80)))
                .isFalse();
        assertThat(ContainerErrorController.ownForm(sent("http://evil.example", 80)))
                .isFalse();
        assertThat(ContainerErrorController.ownForm(sent("null", 80))).isFalse();
        assertThat(ContainerErrorController.ownForm(sent("http://[", 80))).isFalse();
    }

    private static MockHttpServletRequest sent(String origin, int port) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/accounts");
        request.setServerPort(port);
        request.addHeader("Origin", origin);
        return request;
    }
}
