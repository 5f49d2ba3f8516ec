package org.zhengyou.notice.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.Role;
import org.zhengyou.access.Sessions;
import org.zhengyou.notice.HeardEvents;
import org.zhengyou.notice.NoticeFixtures;
import org.zhengyou.notice.Notices;
import org.zhengyou.notice.PostNotices;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.calendar.WorkingDays;
import org.zhengyou.platform.form.FormTokens;

/** Requests to the module's pages, as the public and as people signed in. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({NoticeFixtures.class, HeardEvents.class})
abstract class NoticeRequests {
    static final String LINE = "Line 1";

    @Autowired
    MockMvc mvc;

    @Autowired
    NoticeFixtures fixtures;

    @Autowired
    Notices notices;

    @Autowired
    PostNotices post;

    @Autowired
    FormTokens tokens;

    @Autowired
    WorkingDays workingDays;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    UUID top;
    UUID unit;
    UUID sibling;

    @BeforeEach
    void aTree() {
        top = fixtures.unit(null, "Committee");
        unit = fixtures.unit(top, "Branch");
        sibling = fixtures.unit(top, "Sibling");
    }

    UUID postedToday(UUID in, int items) {
        UUID id = fixtures.approved(in, items);
        post.post(in, id, LocalDate.now(clock), NoticeFixtures.office(in));
        return id;
    }

    UUID item(UUID notice) {
        return jdbc.sql("select id from notice_item where notice_id = :id and position = 1")
                .param("id", notice)
                .query(UUID.class)
                .single();
    }

    long objectionsTo(UUID notice) {
        return jdbc.sql("select count(*) from objection where notice_id = :id")
                .param("id", notice)
                .query(Long.class)
                .single();
    }

    String token(int secondsAgo) {
        return tokens.issue(clock.instant().minusSeconds(secondsAgo));
    }

    MockHttpServletRequestBuilder objection(UUID notice, UUID item, String text, String token) {
        return post("/notices/" + unit + "/" + notice + "/items/" + item + "/objections")
                .with(csrf())
                .param("text", text)
                .param("token", token);
    }

    static MockHttpServletRequestBuilder lookUp(String number, String code) {
        return post("/objections/look-up")
                .with(csrf())
                .param("receipt", number.toLowerCase(Locale.ROOT))
                .param("code", code);
    }

    static MockHttpServletRequestBuilder verdict(String path, boolean passed) {
        return post(path).with(csrf()).param("passed", String.valueOf(passed)).param("version", "0");
    }

    static MockHttpServletRequestBuilder step(String path, String to) {
        return post(path + "/steps").with(csrf()).param("to", to).param("words", "as found");
    }

    static MockHttpServletRequestBuilder edit(String path, String title, String days, int version) {
        return post(path)
                .with(csrf())
                .param("title", title)
                .param("workingDays", days)
                .param("version", String.valueOf(version));
    }

    static MockHttpServletRequestBuilder calendar(String days) {
        return post("/calendar/2029")
                .with(csrf())
                .param("source", "notice")
                .param("status", "PUBLISHED")
                .param("days", days);
    }

    static org.springframework.test.web.servlet.request.RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    Cookie signedIn(Role role, UUID on) {
        UUID account = Uuid7.next();
        String name =
                "a" + account.toString().substring(24) + account.toString().substring(9, 13);
        jdbc.sql("insert into account (id, name, sign_in_name) values (:id, :name, :name)")
                .param("id", account)
                .param("name", name)
                .update();
        jdbc.sql("insert into role_grant (account_id, role, unit_id) values (:id, :role, :unit)")
                .param("id", account)
                .param("role", role.name())
                .param("unit", on)
                .update();
        return new Cookie("session", sessions.open(account, Instant.now(clock)));
    }

    String page(String path) throws Exception {
        return body(get(path), 200);
    }

    String body(MockHttpServletRequestBuilder request, int status) throws Exception {
        var response =
                mvc.perform(request.header("Accept-Language", "en")).andReturn().getResponse();
        String body = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(response.getStatus()).as(body).isEqualTo(status);
        return body;
    }

    int status(org.springframework.test.web.servlet.RequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getStatus();
    }

    static String first(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
