package org.zhengyou.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.indicator.Indicators;

/** Leaders see a branch's figures, not a list of who has not pledged: asked for each role. */
class PledgeEvidenceTest extends PledgePagesOnDatabase {
    @Autowired
    Indicators indicators;

    @BeforeEach
    void oneHasPledgedAndAnotherHasNot() {
        fixtures.inForce(world, member, "text");
        fixtures.member(world.branch(), "迟小满");
        fixtures.draft(world, fixtures.member(world.branch(), "草未定"), "text");
        indicators.settle();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"OFFICE", "SECRETARY"})
    void officeAndSecretarySeeWhoHasNotPledged(Role role) throws Exception {
        Viewer viewer = fixtures.account("v", null, role, world.branch());
        assertThat(evidence(viewer, "pledge.coverage")).contains("迟小满", "李明", "草未定");
        assertThat(evidence(viewer, "pledge.draft")).contains("草未定");
        assertThat(sheet(viewer, "pledge.coverage")).contains("迟小满");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"LEADER", "INSPECTOR"})
    void leaderAndInspectorSeeTheFigureAndNobodysName(Role role) throws Exception {
        Viewer viewer = fixtures.account("v", null, role, world.branch());
        assertThat(evidence(viewer, "pledge.coverage"))
                .contains("33.3%")
                .doesNotContain("迟小满")
                .doesNotContain("李明")
                .doesNotContain("草未定");
        assertThat(evidence(viewer, "pledge.draft")).doesNotContain("草未定");
        assertThat(evidence(viewer, "pledge.inForce")).contains("李明", list);
        assertThat(sheet(viewer, "pledge.coverage")).contains("branch").doesNotContain("迟小满");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEMBER", "EDITOR", "AUDITOR"})
    void nobodyElseSeesTheFigureAtAll(Role role) throws Exception {
        Viewer viewer = fixtures.account("v", null, role, world.branch());
        as(viewer, get(address("indicators", "pledge.coverage"))).andExpect(status().isNotFound());
        as(viewer, get(address("evidence", "pledge.coverage") + ".xlsx")).andExpect(status().isNotFound());
    }

    @Test
    void theSecretaryOfAnotherBranchSeesNothing() throws Exception {
        Viewer viewer = fixtures.account("v", null, Role.SECRETARY, fixtures.branch(world, "other"));
        as(viewer, get(address("indicators", "pledge.coverage"))).andExpect(status().isNotFound());
    }

    private String evidence(Viewer viewer, String indicator) throws Exception {
        return as(viewer, get(address("indicators", indicator)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String sheet(Viewer viewer, String indicator) throws Exception {
        byte[] file = as(viewer, get(address("evidence", indicator) + ".xlsx"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        StringBuilder text = new StringBuilder();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        }
        return text.toString();
    }

    private String address(String what, String indicator) {
        return "/units/" + world.branch() + "/campaigns/" + world.campaign().id() + "/" + what + "/" + indicator;
    }
}
