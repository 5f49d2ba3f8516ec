package org.zhengyou.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.AuditLog;
import org.zhengyou.access.AuditLog.Result;
import org.zhengyou.access.Role;
import org.zhengyou.access.SettableClock;
import org.zhengyou.access.Viewer;

@AccessTest
class AuditControllerTest {
    @Autowired
    MockMvc mvc;

    @Autowired
    AuditLog log;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    private UUID unit;
    private Viewer doer;
    private Cookie auditor;

    @BeforeEach
    void standAnAuditor() {
        UUID top = fixtures.unit(null);
        unit = fixtures.unit(top);
        doer = fixtures.viewer(Role.SECRETARY, fixtures.unit(unit), clock.instant());
        auditor = fixtures.session(
                fixtures.viewer(Role.AUDITOR, unit, clock.instant()).account(), clock.instant());
    }

    @Test
    void theAuditorFindsByEachField() throws Exception {
        log.record(doer, "member.reveal", unit, "张三丰", Result.DONE, "198.51.100.7");
        log.record(doer, "member.export", unit, "李四光", Result.REFUSED, "198.51.100.8");

        found("?object=张三", "张三丰", "李四光");
        found("?action=member.export", "李四光", "张三丰");
        found("?address=198.51.100.7", "张三丰", "李四光");
        found("?result=REFUSED", "李四光", "张三丰");
        found("?account=secretary", "张三丰", "nothing");
        found("?place=unit", "张三丰", "nothing");
        found("?from=2020-01-01&to=2099-01-01", "张三丰", "nothing");
        mvc.perform(get(path("?to=2020-01-01")).cookie(auditor))
                .andExpect(content().string(not(containsString("张三丰"))));
    }

    @Test
    void aDeedOutsideTheSubtreeIsNotTheAuditorsToSee() throws Exception {
        UUID foreign = fixtures.unit(null);
        Viewer stranger = fixtures.viewer(Role.SECRETARY, foreign, clock.instant());
        log.record(stranger, "pledge.create", foreign, "foreign deed", Result.DONE, null);
        log.record(stranger, "sign_in.create", null, "foreign sign-in", Result.DONE, null);
        log.record(doer, "sign_in.create", null, "own sign-in", Result.DONE, null);

        found("", "own sign-in", "foreign");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() throws Exception {
        for (int i = 0; i < 60; i++) {
            log.record(doer, "page.test", unit, "entry-%02d".formatted(i), Result.DONE, null);
        }

        String first = body("?action=page.test");
        assertThat(first).contains("entry-59", "entry-10").doesNotContain("entry-09");
        var next = Pattern.compile("href=\"(\\?[^\"]*after=[^\"]*)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(body(next.group(1).replace("&amp;", "&")))
                .contains("entry-09", "entry-00")
                .doesNotContain("entry-10");
    }

    @Test
    void aBrokenPlaceInTheListIsMissing() throws Exception {
        mvc.perform(get(path("?after=nonsense")).cookie(auditor)).andExpect(status().isNotFound());
    }

    @Test
    void noCellOfAnExportIsAFormula() throws Exception {
        log.record(doer, "export.test", unit, "=HYPERLINK(\"http://evil\")", Result.DONE, null);
        log.record(doer, "export.test", unit, "plain \"quoted\", 🌲", Result.DONE, null);

        byte[] csv = mvc.perform(
                        get(path("/export?action=export.test&format=CSV")).cookie(auditor))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(new String(csv, UTF_8))
                .startsWith("\ufeff")
                .contains("\"'=HYPERLINK(\"\"http://evil\"\")\"")
                .contains("\"plain \"\"quoted\"\", 🌲\"");

        byte[] xlsx = mvc.perform(
                        get(path("/export?action=export.test&format=XLSX")).cookie(auditor))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows).hasSize(3);
            assertThat(rows.get(2).getCellText(5)).isEqualTo("'=HYPERLINK(\"http://evil\")");
        }
        // Taking the log out is itself a deed.
        assertThat(body("?action=audit_export")).contains("审计日志");
    }

    @Test
    void everyChangeIsWrittenDownWithItsOutcome() throws Exception {
        Cookie session = fixtures.session(doer.account(), clock.instant());

        mvc.perform(post("/account/password").with(csrf()).cookie(session).param("password", "short"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/accounts/" + doer.account() + "/disabled")
                        .with(csrf())
                        .cookie(session))
                .andExpect(status().isNotFound());
        mvc.perform(post("/sign-out/everywhere").with(csrf()).cookie(session)).andExpect(status().isFound());

        assertThat(jdbc.sql("select action || ' ' || result from audit_log where account_id = :id order by at, id")
                        .param("id", doer.account())
                        .query(String.class)
                        .list())
                .containsExactly(
                        "own_password.update REFUSED",
                        "disabled_account.create REFUSED",
                        "sign_out_everywhere.create DONE");
    }

    @Test
    void whatTheGateRefusesToTheUnknownIsNotWrittenDown() throws Exception {
        long before = entries();

        mvc.perform(post("/account/password").with(csrf())).andExpect(status().isUnauthorized());

        assertThat(entries()).isEqualTo(before);
    }

    private void found(String query, String present, String absent) throws Exception {
        assertThat(body(query)).contains(present).doesNotContain(absent);
    }

    private String body(String query) throws Exception {
        return mvc.perform(get(path(query)).cookie(auditor))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String path(String rest) {
        return "/units/" + unit + "/audit" + rest;
    }

    private long entries() {
        return jdbc.sql("select count(*) from audit_log").query(Long.class).single();
    }
}
