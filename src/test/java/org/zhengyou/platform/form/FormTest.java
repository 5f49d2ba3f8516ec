package org.zhengyou.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    @Test
    void aBucketIsEmptiedAndFillsAgainWithTime() {
        Throttle throttle = new Throttle(2, Duration.ofMinutes(1));

        assertThat(throttle.allows("192.0.2.1", NOW)).isTrue();
        assertThat(throttle.allows("192.0.2.1", NOW)).isTrue();
        assertThat(throttle.open("192.0.2.1", NOW)).isFalse();
        assertThat(throttle.allows("192.0.2.1", NOW)).isFalse();
        assertThat(throttle.open("192.0.2.2", NOW)).isTrue();
        assertThat(throttle.allows("192.0.2.2", NOW)).isTrue();
        assertThat(throttle.allows("192.0.2.1", NOW.plusSeconds(59))).isFalse();
        assertThat(throttle.allows("192.0.2.1", NOW.plusSeconds(61))).isTrue();
        assertThat(throttle.allows("192.0.2.1", NOW.plusSeconds(62))).isFalse();
    }

    @Test
    void aNetworkOfTheNewKindCountsAsOneAddress() {
        Throttle throttle = new Throttle(1, Duration.ofMinutes(1));

        assertThat(throttle.allows("2001:db8:1:2::1", NOW)).isTrue();
        assertThat(throttle.allows("2001:db8:1:2:ffff::9", NOW)).isFalse();
        assertThat(throttle.allows("2001:db8:1:3::1", NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"yy-2026-000123, YY-2026-000123", "' YY 2026 000123 ', YY-2026-000123", "ＹＹ－２０２６－０００１２３, YY-2026-000123"
    })
    void aNumberIsReadAsTyped(String typed, String number) {
        assertThat(Receipts.number(typed)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"abcd-ef0i-lo12, ABCDEF011012", "'ABCD EF01 1012', ABCDEF011012", "ａｂｃｄ－ｅｆ０１－１０１２, ABCDEF011012"})
    void aCodeIsReadAsTyped(String typed, String code) {
        assertThat(Receipts.plain(typed)).isEqualTo(code);
    }

    @Test
    void whatIsTypedLosesOnlyWhatCannotBeSeen() {
        assertThat(Typed.text(" 𠮷👍\u0000\r\n二行\ud800 ")).isEqualTo("𠮷👍\n二行");
        assertThat(Typed.line(" a \n b ")).isEqualTo("a b");
        assertThat(Typed.line("  ")).isNull();
        assertThat(Typed.length("𠮷👍a")).isEqualTo(3);
    }
}
