package org.zhengyou.royalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {
    @ParameterizedTest
    @CsvSource({"12,1200", "12.5,1250", "0.01,1", "'1,234.50',123450", "１２．５,1250", "' 3 ',300"})
    void whatPeopleWriteIsRead(String typed, long fen) {
        assertThat(Yuan.parse(typed)).hasValue(fen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "1.234",
                "-1",
                "1e3",
                "1.005",
                "-0",
                "1,5",
                "12,34",
                "1,2345",
                ",123",
                "1,,234",
                "9999999999",
                "."
            })
    void nothingElseIs(String typed) {
        assertThat(Yuan.parse(typed)).isEqualTo(OptionalLong.empty());
    }

    @Test
    void amountsAreShownWithTwoPlaces() {
        assertThat(Yuan.of(123_450)).isEqualTo("1,234.50");
        assertThat(Yuan.of(-5)).isEqualTo("-0.05");
    }
}
