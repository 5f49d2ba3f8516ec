package org.zhengyou.campaign.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Board;
import org.zhengyou.campaign.BoardFilter;
import org.zhengyou.campaign.BoardRow;
import org.zhengyou.campaign.Boards;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignIndicators;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.RequiredAction;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Unit;

/** The board as a workbook: every row of the filter, with what the page says. */
@Controller
class BoardExportController {
    private static final int ROWS = 100_000;

    private final Boards boards;
    private final Campaigns campaigns;
    private final BoardAccess access;

    BoardExportController(Boards boards, Campaigns campaigns, BoardAccess access) {
        this.boards = boards;
        this.campaigns = campaigns;
        this.access = access;
    }

    @GetMapping("/units/{unit}/campaigns/{campaign}/board.xlsx")
    @Requires(Permission.BOARD_READ)
    void show(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @RequestParam(required = false) Unit.@Nullable Affiliation affiliation,
            @RequestParam(required = false) Unit.@Nullable SchoolLevel school,
            @RequestParam(required = false) Unit.@Nullable Ownership ownership,
            @RequestParam(required = false) BoardFilter.@Nullable State state,
            Viewer viewer,
            Page page,
            HttpServletResponse response)
            throws IOException {
        Campaign of = campaigns.get(unit, campaign);
        BoardFilter filter = new BoardFilter(affiliation, school, ownership, state);
        Board board = boards.of(campaign, unit, filter, 1, ROWS);
        boolean office = access.office(viewer, unit);
        BoardPage it = new BoardPage(
                of,
                access.path(viewer, unit),
                board,
                filter,
                List.of(),
                office,
                viewer.unitsAs(Set.of(Role.SECRETARY)),
                "");
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"board.xlsx\"");
        try (Workbook workbook = new Workbook(response.getOutputStream(), "Zhengyou", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(page.t("campaign.board"));
            headings(sheet, board, page);
            int line = 1;
            for (BoardRow row : board.rows().rows()) {
                write(sheet, line++, row, it, page);
            }
            sheet.finish();
        }
    }

    private static void headings(Worksheet sheet, Board board, Page page) {
        sheet.value(0, 0, page.t("campaign.board.unit"));
        sheet.value(0, 1, page.t("campaign.board.affiliation"));
        sheet.value(0, 2, page.t("campaign.board.members"));
        int column = 3;
        for (RequiredAction action : board.actions()) {
            sheet.value(0, column++, action.title());
        }
        sheet.value(0, column++, page.t("campaign.board.self_chosen"));
        sheet.value(0, column, page.t("campaign.board.missing"));
    }

    private static void write(Worksheet sheet, int line, BoardRow row, BoardPage it, Page page) {
        sheet.value(line, 0, row.name());
        sheet.value(line, 1, page.of("unit.affiliation", row.affiliation()));
        sheet.value(line, 2, it.members(row).numerator());
        int column = 3;
        for (RequiredAction action : it.board().actions()) {
            sheet.value(line, column++, it.cell(action, row, page).text());
        }
        sheet.value(line, column++, row.figure(CampaignIndicators.SELF_CHOSEN).numerator());
        sheet.value(line, column, it.weak(row) > 0 ? it.reasons(row, page) : "");
    }
}
