package org.zhengyou.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.zhengyou.pledge.PledgeFixtures.NOW;
import static org.zhengyou.pledge.PledgeFixtures.deed;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignArchives;
import org.zhengyou.campaign.CampaignRefused;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.platform.text.Messages;

/** Pledges of a campaign that is over. */
class PledgeArchiveTest extends PledgesOnDatabase {
    @Autowired
    Campaigns campaigns;

    @Autowired
    CampaignArchives archives;

    @Test
    void aPledgeOfAnArchivedCampaignChangesNoMore() {
        UUID id = pledges.propose(world.branch(), proposal(member), deed(world.secretary()));
        advance(Campaign.State.CLOSED);
        advance(Campaign.State.ARCHIVED);

        assertThatExceptionOfType(CampaignRefused.class)
                .isThrownBy(() -> pledges.submit(world.branch(), id, deed(world.secretary())))
                .extracting(CampaignRefused::reason)
                .isEqualTo(CampaignRefused.Reason.ARCHIVED);
        assertThat(get(id).state()).isEqualTo(Pledge.State.DRAFT);
    }

    @Test
    void thePackHoldsEachPledgeWithItsItemsAndItsWay() throws IOException {
        UUID id = fixtures.inForce(world, member, "read to the pupils \uD842\uDFB7\uD83C\uDF89");
        advance(Campaign.State.CLOSED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Campaign closed = campaigns.at(world.committee(), world.campaign().id());
        archives.write(closed, Messages.CHINESE, out);

        Map<String, byte[]> files = files(out.toByteArray());
        assertThat(rows(files, "公开承诺.xlsx"))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).contains(id.toString(), "李明", "践诺"));
        assertThat(rows(files, "承诺事项.xlsx"))
                .anySatisfy(row -> assertThat(row).contains("read to the pupils \uD842\uDFB7\uD83C\uDF89"));
        assertThat(rows(files, "承诺办理经过.xlsx")).hasSizeGreaterThan(3);
        assertThat(rows(files, "公示.xlsx")).anySatisfy(row -> assertThat(row).contains("李明"));
    }

    private void advance(Campaign.State to) {
        campaigns.advance(world.committee(), world.campaign().id(), to, null, null, NOW);
    }

    private static List<String> rows(Map<String, byte[]> files, String name) throws IOException {
        byte[] workbook = Objects.requireNonNull(files.get(name), () -> name + " is not in " + files.keySet());
        List<String> rows = new ArrayList<>();
        try (XSSFWorkbook read = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            for (Row row : read.getSheetAt(0)) {
                StringBuilder text = new StringBuilder();
                row.forEach(cell -> text.append(cell).append('|'));
                rows.add(text.toString());
            }
        }
        return rows;
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }
}
