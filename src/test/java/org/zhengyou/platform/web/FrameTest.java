package org.zhengyou.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final Frame.Link UNIT = new Frame.Link("unit", "/units/1", List.of());
    private static final Frame.Link REPORTS =
            new Frame.Link("reports", "/units/1/reports", List.of("/units/1/report-templates"));

    @Test
    void aPageBelongsUnderTheLinkItStandsBelow() {
        assertThat(UNIT.above("/units/1/edit")).isPositive();
        assertThat(UNIT.above("/units/12")).isZero();
        assertThat(UNIT.above("/units/12/reports")).isZero();
        assertThat(REPORTS.above("/units/12/reports/7")).as("of a unit below").isPositive();
        Frame.Link library = new Frame.Link("library", "/library", List.of("/units/{unit}/documents"));
        assertThat(library.above("/units/1/documents/7")).isGreaterThan(UNIT.above("/units/1/documents/7"));
        assertThat(REPORTS.above("/units/1/reports/7")).isGreaterThan(UNIT.above("/units/1/reports/7"));
    }

    @Test
    void aPageOfTheSameWorkBelongsUnderItsLinkThoughItStandsElsewhere() {
        assertThat(REPORTS.above("/units/1/report-templates/new"))
                .isGreaterThan(UNIT.above("/units/1/report-templates/new"));
    }
}
