package org.zhengyou.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.Role;
import org.zhengyou.access.SettableClock;
import org.zhengyou.access.Viewer;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

@AccessTest
class FirstOfficesTest {
    private static final String LONG = "𠮷".repeat(120);

    @Autowired
    MockMvc mvc;

    @Autowired
    FirstOffices first;

    @Autowired
    Accounts accounts;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    Units units;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Viewer administrator;
    private Cookie session;

    @BeforeEach
    void anInstallationWithAnAdministratorAndNoUnit() {
        jdbc.sql("update unit set closed_on = opened_on where parent_id is null and closed_on is null")
                .update();
        administrator = fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant());
        session = fixtures.session(administrator.account(), clock.instant());
    }

    @Test
    void theAdministratorIsLedToTheBeginningAndTheOfficeGoesOnFromThere() throws Exception {
        mvc.perform(get("/desk").cookie(session)).andExpect(content().string(containsString("/first-office")));
        mvc.perform(get("/accounts").cookie(session)).andExpect(content().string(containsString("/first-office")));
        mvc.perform(get("/first-office").cookie(session)).andExpect(status().isOk());
        String name = fixtures.name();

        String slip = mvc.perform(form(LONG, name))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        Unit top = units.roots().getFirst();
        assertThat(top.name()).isEqualTo(LONG);
        assertThat(top.openedOn()).isEqualTo(LocalDate.of(2026, 1, 1));
        UUID office = accounts.find(name).orElseThrow();
        assertThat(accounts.get(office).grants()).containsExactly(new Viewer.Grant(Role.OFFICE, top.id(), LONG));
        var code = Pattern.compile("[34679A-Z]{4}-[34679A-Z]{4}-[34679A-Z]{4}").matcher(slip);
        assertThat(code.find()).isTrue();
        Cookie signedIn = mvc.perform(post("/activate")
                        .with(csrf())
                        .param("name", name)
                        .param("code", code.group())
                        .param("password", AccessFixtures.PASSWORD)
                        .param("repeated", AccessFixtures.PASSWORD))
                .andReturn()
                .getResponse()
                .getCookie("session");
        mvc.perform(get("/desk").cookie(Objects.requireNonNull(signedIn)))
                .andExpect(content().string(containsString("/imports/new?kind=UNITS")));
        mvc.perform(get("/units/" + top.id()).cookie(session)).andExpect(status().isNotFound());
    }

    @Test
    void thereIsOneBeginning() throws Exception {
        fixtures.unit(null);

        mvc.perform(get("/first-office").cookie(session)).andExpect(redirectedUrl("/accounts"));
        mvc.perform(form("第二", fixtures.name())).andExpect(redirectedUrl("/accounts"));
        mvc.perform(get("/accounts").cookie(session)).andExpect(content().string(not(containsString("/first-office"))));
        assertThat(units.roots()).hasSize(1);
    }

    @Test
    void ofTwoAtOnceOneBegins() throws Exception {
        Callable<Boolean> begin = () -> {
            try {
                first.open(
                        new FirstOffices.Wish(
                                "党委", Unit.Kind.COMMITTEE, LocalDate.of(2026, 1, 1), "办公室", fixtures.name()),
                        administrator,
                        clock.instant());
                return true;
            } catch (RuntimeException e) {
                return false;
            }
        };
        try (var two = Executors.newFixedThreadPool(2)) {
            long begun = two.invokeAll(List.of(begin, begin)).stream()
                    .filter(one -> one.resultNow())
                    .count();
            assertThat(begun).isEqualTo(1);
        }
        assertThat(units.roots()).hasSize(1);
    }

    @Test
    void aNameThatCannotBeLeavesNeitherUnitNorAccountAndKeepsWhatWasTyped() throws Exception {
        String taken = fixtures.name();
        fixtures.account(taken, clock.instant());

        mvc.perform(form("市教育局党委 🌲", taken))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("市教育局党委 🌲")))
                .andExpect(content().string(containsString("signInName-error")));
        mvc.perform(form(" \u3000", fixtures.name()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("unit-error")));
        mvc.perform(form(LONG + "长", fixtures.name())).andExpect(status().isUnprocessableContent());
        assertThat(first.wanted()).isTrue();
    }

    @Test
    void nobodyElseBegins() throws Exception {
        Cookie auditor = fixtures.session(
                fixtures.viewer(Role.AUDITOR, fixtures.unit(null), clock.instant())
                        .account(),
                clock.instant());

        mvc.perform(get("/first-office").cookie(auditor)).andExpect(status().isNotFound());
        mvc.perform(get("/first-office")).andExpect(status().isFound());
    }

    private MockHttpServletRequestBuilder form(String unit, String signInName) {
        return post("/first-office")
                .with(csrf())
                .cookie(session)
                .param("unit", unit)
                .param("kind", "COMMITTEE")
                .param("from", "2026-01-01")
                .param("name", "王·阿吉")
                .param("signInName", signInName);
    }
}
