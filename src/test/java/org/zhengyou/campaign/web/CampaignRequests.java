package org.zhengyou.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.Role;
import org.zhengyou.access.Sessions;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignFixtures;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.Obligations;
import org.zhengyou.campaign.Phases;
import org.zhengyou.campaign.RequiredAction;
import org.zhengyou.campaign.RequiredActions;
import org.zhengyou.campaign.SmallCampaign;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Requests to the module's pages over a small tree: a committee with a direct and a guided branch. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(SmallCampaign.Maker.class)
abstract class CampaignRequests {
    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Sessions sessions;

    @Autowired
    Clock clock;

    @Autowired
    Units units;

    @Autowired
    Campaigns campaigns;

    @Autowired
    Phases phases;

    @Autowired
    RequiredActions actions;

    @Autowired
    Obligations obligations;

    @Autowired
    Indicators indicators;

    @Autowired
    SmallCampaign.Maker maker;

    SmallCampaign small;
    UUID top;
    UUID direct;
    UUID guided;
    Campaign campaign;
    RequiredAction overdue;
    Cookie office;
    Cookie secretary;
    Cookie leader;

    @BeforeEach
    void campaign() {
        LocalDate today = LocalDate.now(clock);
        small = maker.open(today);
        top = small.top();
        direct = small.direct();
        guided = small.guided();
        campaign = small.campaign();
        overdue = small.ownActions(2, today.minusDays(1), RequiredAction.Concerns.ALL);
        actions.save(overdue, clock.instant());
        indicators.settle();
        office = signedIn(Role.OFFICE, top);
        secretary = signedIn(Role.SECRETARY, direct);
        leader = signedIn(Role.LEADER, top);
    }

    String at(UUID unit) {
        return "/units/" + unit + "/campaigns/" + campaign.id();
    }

    UUID open(@Nullable UUID parent, String name, Unit.Kind kind, Unit.Affiliation affiliation) {
        return CampaignFixtures.open(units, parent, name, kind, affiliation);
    }

    Cookie signedIn(Role role, UUID unit) {
        UUID account = Uuid7.next();
        jdbc.sql("insert into account (id, name, sign_in_name) values (:id, :name, :name)")
                .param("id", account)
                .param("name", "a" + account)
                .update();
        jdbc.sql("insert into role_grant (account_id, role, unit_id) values (:id, :role, :unit)")
                .param("id", account)
                .param("role", role.name())
                .param("unit", unit)
                .update();
        return new Cookie("session", sessions.open(account, clock.instant()));
    }

    String body(MockHttpServletRequestBuilder request, Cookie session, int status) throws Exception {
        MockHttpServletResponse response = response(request, session);
        String body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        return body;
    }

    MockHttpServletResponse response(MockHttpServletRequestBuilder request, Cookie session) throws Exception {
        return mvc.perform(request.cookie(session).with(csrf()).header("Accept-Language", "en"))
                .andReturn()
                .getResponse();
    }
}
