package org.zhengyou.access.web;

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
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Account;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.Grants;
import org.zhengyou.access.Role;
import org.zhengyou.access.SettableClock;
import org.zhengyou.access.Viewer;

@AccessTest
class AccountControllerTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    Grants grants;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SettableClock clock;

    private UUID unit;
    private Cookie administrator;
    private Cookie office;

    @BeforeEach
    void standAnAdministratorAndAnOffice() {
        unit = fixtures.unit(null);
        administrator = session(fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant()));
        office = session(fixtures.viewer(Role.OFFICE, unit, clock.instant()));
    }

    @Test
    void theAdministratorMakesAnAccountGivesARoleAndPrintsASlip() throws Exception {
        String name = fixtures.name();
        String next = mvc.perform(post("/accounts")
                        .with(csrf())
                        .cookie(administrator)
                        .param("name", "𠮷野·买买提🌲")
                        .param("signInName", name))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        UUID account = accounts.find(name).orElseThrow();
        assertThat(next).isEqualTo("/accounts/" + account + "/grants/new");

        mvc.perform(get("/accounts/" + account + "/grants/new")
                        .cookie(administrator)
                        .param("text", "unit"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"on\"")));
        mvc.perform(post("/accounts/" + account + "/grants")
                        .with(csrf())
                        .cookie(administrator)
                        .param("role", "SECRETARY")
                        .param("on", unit.toString()))
                .andExpect(redirectedUrl("/accounts/" + account));
        mvc.perform(get("/accounts/" + account).cookie(administrator))
                .andExpect(content().string(containsString("𠮷野·买买提🌲")))
                .andExpect(content().string(containsString("书记")));
        String slip = mvc.perform(
                        post("/accounts/" + account + "/slips").with(csrf()).cookie(administrator))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        var code = Pattern.compile("[34679A-Z]{4}-[34679A-Z]{4}-[34679A-Z]{4}").matcher(slip);
        assertThat(code.find()).isTrue();
        mvc.perform(post("/activate")
                        .with(csrf())
                        .param("name", name)
                        .param("code", code.group())
                        .param("password", AccessFixtures.PASSWORD)
                        .param("repeated", AccessFixtures.PASSWORD))
                .andExpect(redirectedUrl("/desk"));
    }

    @Test
    void aTakenNameIsSaidAtItsField() throws Exception {
        String name = fixtures.name();
        fixtures.account(name, clock.instant());

        mvc.perform(post("/accounts")
                        .with(csrf())
                        .cookie(administrator)
                        .param("name", "张三")
                        .param("signInName", name))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"signInName-error\"")))
                .andExpect(content().string(containsString("value=\"张三\"")));
    }

    @Test
    void theListIsFilteredAndPaged() throws Exception {
        String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 52; i++) {
            accounts.create(
                    new Accounts.New("p%02d".formatted(i), mark + "-%02d".formatted(i), null, null),
                    null,
                    clock.instant());
        }

        mvc.perform(get("/accounts").cookie(administrator).param("text", mark))
                .andExpect(content().string(containsString(mark + "-49")))
                .andExpect(content().string(not(containsString(mark + "-50"))));
        mvc.perform(get("/accounts").cookie(administrator).param("text", mark).param("page", "2"))
                .andExpect(content().string(containsString(mark + "-51")));
        mvc.perform(get("/accounts").cookie(administrator).param("text", mark).param("state", "DISABLED"))
                .andExpect(content().string(not(containsString(mark + "-00"))));
        mvc.perform(get("/accounts").cookie(administrator).param("text", mark).param("role", "OFFICE"))
                .andExpect(content().string(not(containsString(mark + "-00"))));
    }

    @Test
    void disablingIsRefusedInWordsForOnesOwnAccount() throws Exception {
        Viewer self = fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant());

        mvc.perform(post("/accounts/" + self.account() + "/disabled")
                        .with(csrf())
                        .cookie(session(self)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("本人账号")));
    }

    @Test
    void anAccountOutsideTheOfficesUnitsIsMissing() throws Exception {
        UUID foreign = fixtures.account(fixtures.name(), clock.instant());
        grants.give(foreign, Role.SECRETARY, fixtures.unit(null), null);

        for (String path : new String[] {"", "/grants/new"}) {
            mvc.perform(get("/units/" + unit + "/accounts/" + foreign + path).cookie(office))
                    .andExpect(status().isNotFound());
        }
        for (String path : new String[] {"/slips", "/disabled", "/enabled", "/grants"}) {
            mvc.perform(post("/units/" + unit + "/accounts/" + foreign + path)
                            .with(csrf())
                            .cookie(office)
                            .param("role", "MEMBER")
                            .param("on", unit.toString()))
                    .andExpect(status().isNotFound());
        }
        assertThat(accounts.get(foreign).state()).isEqualTo(Account.State.ACTIVE);
    }

    @Test
    void anOfficeIsToldWhereItReachesTooFar() throws Exception {
        UUID account = fixtures.account(fixtures.name(), clock.instant());
        grants.give(account, Role.MEMBER, unit, null);

        mvc.perform(post("/units/" + unit + "/accounts/" + account + "/grants")
                        .with(csrf())
                        .cookie(office)
                        .param("role", "AUDITOR")
                        .param("on", unit.toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("无权授予")));
        assertThat(accounts.get(account).grants()).hasSize(1);
    }

    @Test
    void membersOfTheRosterGetAccountsAndTenSlipsToASheet() throws Exception {
        fixtures.branchWithMembers("支部·🌲", unit, 12);
        String base = "/units/" + unit + "/accounts";

        String form = mvc.perform(get(base + "/new").cookie(office))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        var post = post(base).with(csrf()).cookie(office);
        Pattern.compile("name=\"member\" value=\"([^\"]+)\"")
                .matcher(form)
                .results()
                .forEach(member -> post.param("member", member.group(1)));
        String slips = mvc.perform(post)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(slips.split("<ul class=\"slips\">", -1)).hasSize(3);
        assertThat(slips.split("<li>", -1)).hasSize(13);
        assertThat(slips).contains("党员1·𠮷", "支部·🌲");
        mvc.perform(get(base + "/new").cookie(office)).andExpect(content().string(containsString("均已开通账号")));
        // Sent twice, it makes nobody a second account.
        mvc.perform(post).andExpect(redirectedUrl(base + "/new"));
    }

    @Test
    void aRoleIsTakenAway() throws Exception {
        UUID account = fixtures.account(fixtures.name(), clock.instant());
        grants.give(account, Role.MEMBER, unit, null);

        mvc.perform(post("/units/" + unit + "/accounts/" + account + "/grants/withdrawn")
                        .with(csrf())
                        .cookie(office)
                        .param("role", "MEMBER")
                        .param("on", unit.toString()))
                .andExpect(redirectedUrl("/units/" + unit + "/accounts"));
        assertThat(accounts.get(account).grants()).isEmpty();
    }

    private Cookie session(Viewer viewer) {
        return fixtures.session(viewer.account(), clock.instant());
    }
}
