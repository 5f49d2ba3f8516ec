package org.zhengyou.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Frame.Link UNIT = new Frame.Link("unit", "/units/1", List.of(), null);
    private static final Frame.Link REPORTS =
            new Frame.Link("reports", "/units/1/reports", List.of("/units/1/report-templates"), null);

    @Test
    void aPageBelongsUnderTheLinkItStandsBelow() {
        assertThat(UNIT.above("/units/1/edit")).isPositive();
        assertThat(UNIT.above("/units/12")).isZero();
        assertThat(UNIT.above("/units/12/reports")).isZero();
        assertThat(REPORTS.above("/units/12/reports/7")).as("of a unit below").isPositive();
        Frame.Link library = new Frame.Link("library", "/library", List.of("/units/{unit}/documents"), null);
        assertThat(library.above("/units/1/documents/7")).isGreaterThan(UNIT.above("/units/1/documents/7"));
        assertThat(REPORTS.above("/units/1/reports/7")).isGreaterThan(UNIT.above("/units/1/reports/7"));
    }

    @Test
    void aPageOfTheSameWorkBelongsUnderItsLinkThoughItStandsElsewhere() {
        assertThat(REPORTS.above("/units/1/report-templates/new"))
                .isGreaterThan(UNIT.above("/units/1/report-templates/new"));
    }

    @Test
    void aStarStandsForAnyOnePart() {
        Frame.Link campaigns = new Frame.Link("campaigns", "/units/1/campaigns", List.of(), null);
        Frame.Link board = new Frame.Link("board", "/units/1/board", List.of("/units/1/campaigns/*/board"), null);
        assertThat(board.above("/units/2/campaigns/7/board"))
                .isGreaterThan(campaigns.above("/units/2/campaigns/7/board"));
        assertThat(board.above("/units/2/campaigns/7")).isZero();
        assertThat(board.above("/units/2/campaigns/7/boards")).isZero();
        assertThat(board.above("/units/2/campaigns")).isZero();
    }

    @Test
    void linksOfAGroupFoldAtThePlaceOfItsFirstUnlessThereIsButOne() {
        Frame.Link letters = new Frame.Link("letters", "/letters", List.of(), "folded");
        Frame.Link claims = new Frame.Link("claims", "/claims", List.of(), "folded");
        assertThat(new Frame("a", null, List.of(letters, REPORTS, claims), List.of()).menus())
                .containsExactly(new Frame.Menu(List.of(letters, claims)), new Frame.Menu(List.of(REPORTS)))
                .extracting(Frame.Menu::text)
                .containsExactly("folded", "reports");
        assertThat(new Frame("a", null, List.of(letters), List.of()).menus())
                .extracting(Frame.Menu::text)
                .containsExactly("letters");
    }
}
