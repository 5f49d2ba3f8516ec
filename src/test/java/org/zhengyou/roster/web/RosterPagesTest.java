package org.zhengyou.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.zhengyou.access.Sessions;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** The pages of the tree, its members and imports, walked through as an office does. */
@SpringBootTest
@AutoConfigureMockMvc
class RosterPagesTest {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);

    @Autowired
    MockMvc mvc;

    @Autowired
    Units units;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private UUID bureau;
    private UUID branch;
    private jakarta.servlet.http.Cookie office;

    @BeforeEach
    void anOfficeWithABranch() {
        bureau = open(null, "Bureau " + Uuid7.next(), Unit.Kind.COMMITTEE);
        branch = open(bureau, "First", Unit.Kind.BRANCH);
        open(bureau, "Second", Unit.Kind.BRANCH);
        UUID account = Uuid7.next();
        jdbc.sql("insert into account (id, name, sign_in_name) values (:id, 'office', :id::text)")
                .param("id", account)
                .update();
        jdbc.sql("insert into role_grant (account_id, role, unit_id) values (:id, 'OFFICE', :unit)")
                .param("id", account)
                .param("unit", bureau)
                .update();
        office = new jakarta.servlet.http.Cookie("session", sessions.open(account, clock.instant()));
    }

    @Test
    void aMemberIsAddedShownMaskedRevealedWithALogEntryAndMoved() throws Exception {
        MockHttpServletResponse refused =
                send(post("/units/" + branch + "/members").param("name", " ").param("birth", "98.1"), 422);
        assertThat(refused.getContentAsString()).contains("name-error", "post-error", "birth-error");
        String member = send(
                        post("/units/" + branch + "/members")
                                .param("name", "\u963f\u4f9d\u53e4\u4e3d\u00b7\u6b21\u4ec1")
                                .param("post", "teacher")
                                .param("category", "PROBATIONARY")
                                .param("from", "2026-01-02")
                                .param("idNumber", "990101198903238157")
                                .param("phone", "199 0000 5440"),
                        302)
                .getRedirectedUrl();

        String shown = page(String.valueOf(member));
        assertThat(shown).contains("990101********8157", "199****5440").doesNotContain("990101198903238157");
        String clear = send(post(member + "/numbers"), 200).getContentAsString();
        assertThat(clear).contains("990101198903238157", "19900005440");
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'member.reveal' and unit_id = :unit")
                        .param("unit", branch)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        send(post(member + "/full-membership").param("on", "2026-03-01"), 302);
        UUID second = units.children(bureau).getLast().id();
        String moved = send(
                        post(member + "/transfer")
                                .param("to", second.toString())
                                .param("on", "2026-04-01"),
                        302)
                .getRedirectedUrl();
        assertThat(moved).contains(second.toString());
        send(post(moved + "/transfer").param("to", second.toString()).param("on", "2026-05-01"), 422);
        send(post(moved + "/departure").param("reason", "OTHER").param("on", "2026-05-01"), 302);
        assertThat(page("/units/" + bureau + "/members?gone=true")).contains("\u963f\u4f9d\u53e4\u4e3d");
        page(moved + "/edit");
    }

    @Test
    void aUnitIsAddedRenamedMovedAndClosed() throws Exception {
        page("/units/" + bureau);
        page("/units/" + bureau + "/units/new");
        send(post("/units/" + bureau + "/units").param("name", "First").param("from", "2026-01-01"), 422);
        assertThat(send(
                                post("/units/" + bureau + "/units")
                                        .param("name", "\ud842\udfb7".repeat(121))
                                        .param("from", "soon")
                                        .param("committeeSize", "five")
                                        .param("secretary", "\u0000\ud83c\udf32"),
                                422)
                        .getContentAsString())
                .contains("name-error", "from-error", "committeeSize-error", "value=\"five\"", "value=\"soon\"")
                .doesNotContain("secretary-error");
        String added = send(
                        post("/units/" + bureau + "/units")
                                .param("name", "General")
                                .param("kind", "GENERAL_BRANCH")
                                .param("from", "2026-01-01")
                                .param("contactPhone", "19900005440"),
                        302)
                .getRedirectedUrl();
        assertThat(page(String.valueOf(added)))
                .contains("199****5440", "/telephone")
                .doesNotContain("19900005440");
        assertThat(send(post(added + "/telephone"), 200).getContentAsString())
                .contains("19900005440")
                .doesNotContain("/telephone");
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'unit.reveal' and unit_id = :unit::uuid")
                        .param("unit", String.valueOf(added).substring("/units/".length()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        page(added + "/edit");
        send(
                post(added + "/edit")
                        .param("name", "Renamed")
                        .param("kind", "GENERAL_BRANCH")
                        .param("affiliation", "GUIDED")
                        .param("leadingCommittee", "Town")
                        .param("from", "2026-02-01"),
                302);
        assertThat(page(String.valueOf(added))).contains("Renamed", "General", "Town");
        String general = String.valueOf(added).substring("/units/".length());
        send(post("/units/" + branch + "/place").param("to", general).param("on", "2026-03-01"), 302);
        send(post(added + "/closure").param("on", "2026-04-01"), 422);
        send(post("/units/" + branch + "/closure").param("on", "2026-04-01"), 302);
        send(post(added + "/closure").param("on", "2026-04-01"), 302);
    }

    @Test
    void aFileIsLookedOverWrittenAndTakenBack() throws Exception {
        page("/units/" + bureau + "/imports/new");
        String text =
                "name,category,branch,post,ID number\n=A1,full,First,teacher,\nAnna,full,First,teacher,1\nBob,?,Third,,\n";
        MockMultipartFile file =
                new MockMultipartFile("file", "roster.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
        String roster = send(
                        multipart("/units/" + bureau + "/imports")
                                .file(file)
                                .param("kind", "MEMBERS")
                                .param("asOf", "2026-06-20"),
                        302)
                .getRedirectedUrl();
        for (int i = 0; i < 200 && page(String.valueOf(roster)).contains("role=\"status\""); i++) {
            Thread.sleep(50);
        }
        assertThat(page(String.valueOf(roster))).contains("Anna", "Third", "/application");
        assertThat(page(roster + "?action=FAULTY")).contains("Bob").doesNotContain("Anna");
        page(roster + "?doubtful=true");
        page("/units/" + bureau + "/imports");
        send(post(roster + "/application"), 302);
        assertThat(page("/units/" + branch + "/members")).contains("Anna");
        String next = send(
                        multipart("/units/" + bureau + "/imports")
                                .file(new MockMultipartFile(
                                        "file",
                                        "next.csv",
                                        "text/csv",
                                        "name,category,branch,post\nAnna,probationary,First,teacher\n"
                                                .getBytes(StandardCharsets.UTF_8)))
                                .param("kind", "MEMBERS")
                                .param("asOf", "2026-06-21"),
                        302)
                .getRedirectedUrl();
        for (int i = 0; i < 200 && page(String.valueOf(next)).contains("role=\"status\""); i++) {
            Thread.sleep(50);
        }
        assertThat(page(next + "?action=CHANGE"))
                .contains("<del>Full member</del>", "<ins>Probationary member</ins>")
                .doesNotContain("PROBATIONARY");
        send(post(next + "/discard"), 302);
        send(post(roster + "/application"), 422);
        send(post(roster + "/undo"), 302);
        assertThat(page("/units/" + branch + "/members")).doesNotContain("Anna");
        page(String.valueOf(roster));
        for (String path : new String[] {
            "/units/" + bureau + "/exports/members", "/units/" + bureau + "/exports/units", "/roster-templates/MEMBERS"
        }) {
            assertThat(send(get(path), 200).getContentAsByteArray()).startsWith('P', 'K');
        }
    }

    @Test
    void aFormOfAnImportThatMetAnEndedSessionKeepsWhatWasChosen() throws Exception {
        MockHttpServletResponse interrupted = mvc.perform(multipart("/units/" + bureau + "/imports")
                        .file(new MockMultipartFile("file", "roster.csv", "text/csv", new byte[] {1}))
                        .param("kind", "MEMBERS")
                        .param("asOf", "2026-06-20")
                        .header("Accept-Language", "en")
                        .with(csrf()))
                .andReturn()
                .getResponse();
        assertThat(interrupted.getStatus()).isEqualTo(401);
        assertThat(interrupted.getContentAsString())
                .contains(
                        "action=\"/units/" + bureau + "/imports\"",
                        "name=\"kind\" value=\"MEMBERS\"",
                        "name=\"asOf\" value=\"2026-06-20\"",
                        "Files have to be chosen again");

        String again = send(
                        post("/units/" + bureau + "/imports")
                                .param("kind", "MEMBERS")
                                .param("asOf", "2026-06-20"),
                        422)
                .getContentAsString();
        assertThat(again).contains("value=\"MEMBERS\" checked", "value=\"2026-06-20\"", "role=\"alert\"");
        send(post("/units/" + bureau + "/imports").param("asOf", "20.6.2026"), 422);
    }

    private String page(String path) throws Exception {
        String english = send(get(path).header("Accept-Language", "en"), 200).getContentAsString();
        send(get(path).header("Accept-Language", "zh-CN"), 200);
        assertThat(english).doesNotContainPattern(">\\s*(roster|member|unit)\\.[a-z_]+\\.");
        return english;
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, int status)
            throws Exception {
        MockHttpServletResponse response =
                mvc.perform(request.cookie(office).with(csrf())).andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(status);
        return response;
    }

    private UUID open(@org.jspecify.annotations.Nullable UUID parent, String name, Unit.Kind kind) {
        return units.open(
                new Unit(
                        Uuid7.next(),
                        parent,
                        name,
                        kind,
                        Unit.Affiliation.DIRECT,
                        null,
                        Unit.SchoolLevel.OTHER,
                        Unit.Ownership.PUBLIC,
                        0,
                        DAY,
                        null),
                null);
    }
}
