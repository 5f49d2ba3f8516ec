package org.zhengyou.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.burden.Burdens;
import org.zhengyou.platform.Uuid7;

/** Guardrail G11: what is counted of a form that a branch sends. */
@SpringBootTest
class BurdenMeterTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-17T02:00:00Z"), ZoneId.of("Asia/Shanghai"));

    @Autowired
    private Burdens burdens;

    @Autowired
    private JdbcClient jdbc;

    private final UUID unit = Uuid7.next();

    @BeforeEach
    void aBranch() {
        jdbc.sql(
                        "insert into unit (id, name, kind, affiliation, opened_on) values (:id, :id::text, 'BRANCH', 'DIRECT', '2026-01-01')")
                .param("id", unit)
                .update();
    }

    @Test
    void filledFieldsOfATakenFormAreCountedAndWhatItCarriesIsNot() {
        send(Role.SECRETARY, 302, Map.of("text", "a", "measure", "b", "responsible", " ", "_csrf", "x", "seen", "3"));
        assertThat(counted()).containsExactly("pledges 1 2");
    }

    @Test
    void aFormThatWasNotTakenIsNotCounted() {
        send(Role.SECRETARY, 422, Map.of("text", "a"));
        assertThat(counted()).isEmpty();
    }

    @Test
    void theOfficesOwnWorkIsNotCounted() {
        send(Role.OFFICE, 302, Map.of("text", "a"));
        assertThat(counted()).isEmpty();
    }

    private void send(Role role, int status, Map<String, String> fields) {
        var request = new MockHttpServletRequest("POST", "/units/" + unit + "/pledges/1/review");
        request.setParameters(fields);
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("unit", unit.toString()));
        request.setAttribute(
                Viewer.class.getName(),
                new Viewer(Uuid7.next(), "x", null, List.of(new Viewer.Grant(role, unit, "x"))));
        var response = new MockHttpServletResponse();
        response.setStatus(status);
        new BurdenMeter(burdens, CLOCK).afterCompletion(request, response, this, null);
    }

    private List<String> counted() {
        return jdbc.sql("select form || ' ' || sends || ' ' || fields from burden where unit_id = :unit")
                .param("unit", unit)
                .query(String.class)
                .list();
    }
}
