package org.zhengyou.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.SelfChosenAction;
import org.zhengyou.campaign.SelfChosenActions;
import org.zhengyou.platform.Uuid7;

/** What becomes of a campaign that is over. */
class CampaignArchiveTest extends CampaignRequests {
    private static final String EMOJI = "\uD83C\uDF89";

    @Autowired
    SelfChosenActions chosen;

    @Test
    void thePackHoldsFiguresEvidenceRecordsAndPapers() throws Exception {
        chosen.save(
                new SelfChosenAction(
                        direct,
                        Uuid7.next(),
                        campaign.id(),
                        "visit " + EMOJI,
                        "=1+1",
                        LocalDate.now(clock),
                        clock.instant()),
                null);
        for (int i = 0; i < 2; i++) {
            body(
                    post(at(top) + "/papers")
                            .param("kind", "PLAN")
                            .param("title", "../Plan: " + EMOJI)
                            .param("body", "text " + i),
                    office,
                    302);
        }
        body(get(at(top) + "/archive.zip"), office, 422);
        advance("CLOSED", 302);

        MockHttpServletResponse response = response(get(at(top) + "/archive.zip"), office);
        assertThat(response.getStatus()).isEqualTo(200);
        Map<String, byte[]> files = files(response.getContentAsByteArray());
        assertThat(files.keySet())
                .contains("Papers/_Plan_ " + EMOJI + ".txt", "Papers/_Plan_ " + EMOJI + " 2.txt")
                .contains("Figures.xlsx", "History.xlsx", "Pledges.xlsx", "Public notices.xlsx")
                .noneMatch(name -> name.contains("..") || name.startsWith("/"));
        assertThat(new String(files.get("Papers/_Plan_ " + EMOJI + " 2.txt"), StandardCharsets.UTF_8))
                .isEqualTo("text 1");
        assertThat(cells(files.get("Records behind the figure/Self-chosen actions.xlsx")))
                .contains("First branch", "visit " + EMOJI);
        assertThat(cells(files.get("Figures.xlsx"))).contains("Committee", "Units taking part");
        assertThat(files.entrySet().stream().filter(file -> file.getKey().endsWith(".xlsx")))
                .allSatisfy(file -> assertThat(cells(file.getValue())).isNotEmpty());
    }

    @Test
    void onlyTheOfficeOfTheCampaignTakesThePack() throws Exception {
        advance("CLOSED", 302);
        body(get(at(top) + "/archive.zip"), leader, 404);
        body(get(at(direct) + "/archive.zip"), office, 404);
        body(get("/units/" + top + "/campaigns/" + UUID.randomUUID() + "/archive.zip"), office, 404);
        assertThat(response(get(at(top) + "/archive.zip"), new Cookie("session", "expired"))
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void archivingEndsTheAccountsThatWereForThisCampaignAloneAndTheyCanAllComeBack() throws Exception {
        advance("CLOSED", 302);
        assertThat(body(get(at(top)), office, 200)).contains("Disable the 2 accounts");
        body(post(at(top) + "/state").param("to", "ARCHIVED").param("accounts", "true"), office, 302);

        assertThat(response(get("/desk"), secretary).getStatus()).isEqualTo(302);
        assertThat(body(get(at(top)), office, 200)).contains("2 accounts were disabled", "archive.zip");
        body(post(at(top) + "/accounts"), office, 302);
        assertThat(jdbc.sql("""
                        select count(*) from account a join role_grant g on g.account_id = a.id
                        where g.unit_id in (:top, :direct) and a.disabled_at is not null
                        """)
                        .param("top", top)
                        .param("direct", direct)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoTakesPartInAnotherCampaignKeepsTheAccount() throws Exception {
        body(
                post("/units/" + top + "/campaigns")
                        .param("title", "Next year")
                        .param("startsOn", "2027-01-01")
                        .param("endsOn", "2027-12-31"),
                office,
                302);
        advance("CLOSED", 302);
        body(post(at(top) + "/state").param("to", "ARCHIVED").param("accounts", "true"), office, 302);
        body(get("/desk"), secretary, 200);
    }

    @Test
    void aNoticeThatStillHangsKeepsTheCampaignFromTheArchive() throws Exception {
        advance("CLOSED", 302);
        jdbc.sql("""
                        insert into notice (unit_id, id, campaign_id, title, working_days, state)
                        values (:unit, :id, :campaign, 'n', 5, 'CONTENT_REVIEW')
                        """)
                .param("unit", top)
                .param("id", Uuid7.next())
                .param("campaign", campaign.id())
                .update();
        assertThat(body(post(at(top) + "/state").param("to", "ARCHIVED"), office, 422))
                .contains("1 public notices or objections");
        assertThat(campaigns.at(top, campaign.id()).state()).isEqualTo(Campaign.State.CLOSED);
    }

    private void advance(String to, int status) throws Exception {
        body(post(at(top) + "/state").param("to", to), office, status);
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String cells(byte @Nullable [] workbook) {
        StringBuilder text = new StringBuilder();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(Objects.requireNonNull(workbook)))) {
            read.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
