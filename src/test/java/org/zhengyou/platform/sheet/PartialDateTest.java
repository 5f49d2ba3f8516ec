package org.zhengyou.platform.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "1998.07,1998-07",
        "1998.7,1998-07",
        "199807,1998-07",
        "1998年7月,1998-07",
        "1998年07月,1998-07",
        "1998-07-01,1998-07-01",
        "1998/7/1,1998-07-01",
        "1998年7月1日,1998-07-01",
        "19980701,1998-07-01",
        "1998.7.1,1998-07-01",
        "１９９８．０７,1998-07",
        "１９９８年７月,1998-07",
        "'1998 年 7 月',1998-07",
        "1998,1998",
        "1998年,1998",
        "1998-07,1998-07",
        "1998/07,1998-07",
        "1998.12.,1998-12",
        "1998-07-01 00:00:00,1998-07-01",
        "1998-07-01T00:00:00,1998-07-01",
        "1998、7,1998-07",
        "2000.02.29,2000-02-29"
    })
    void everyUsualWayToWriteADateIsRead(String typed, String iso) {
        assertThat(PartialDate.parse(typed)).hasValueSatisfying(date -> {
            assertThat(date.iso()).isEqualTo(iso);
            assertThat(date.typed()).isEqualTo(typed);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"98.07", "1998.13", "1999.02.29", "不详", "", "1899.01", "2100.01", "1998.07.01至今", "35977000"})
    void whatIsNoDateIsNotMadeOne(String typed) {
        assertThat(PartialDate.parse(typed)).isEmpty();
    }

    @Test
    void aNumberInADateColumnIsReadAsWhatItCanOnlyBe() {
        assertThat(PartialDate.ofNumber("35977").orElseThrow().first()).isEqualTo(LocalDate.of(1998, 7, 1));
        assertThat(PartialDate.ofNumber("199807").orElseThrow().iso()).isEqualTo("1998-07");
        assertThat(PartialDate.ofNumber("1998.07").orElseThrow().iso()).isEqualTo("1998-07");
        assertThat(PartialDate.ofNumber("1998.10").orElseThrow().iso()).isEqualTo("1998-10");
    }

    @Test
    void ofANumberThatMayMeanJanuaryOrOctoberOnlyTheYearIsTaken() {
        assertThat(PartialDate.ofNumber("1998.1").orElseThrow().iso()).isEqualTo("1998");
    }

    @Test
    void aMonthCanBeAnyOfItsDays() {
        PartialDate february = PartialDate.parse("2000.02").orElseThrow();
        assertThat(february.canBe(LocalDate.of(2000, 2, 29))).isTrue();
        assertThat(february.canBe(LocalDate.of(2000, 3, 1))).isFalse();
    }
}
