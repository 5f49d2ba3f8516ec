package org.zhengyou.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhengyou.access.PasswordRules.Fault;

class PasswordRulesTest {
    @Test
    void eightCharactersAreEnoughAnd128AreNotTooMany() {
        assertThat(PasswordRules.fault("xk7-vqd")).contains(Fault.TOO_SHORT);
        assertThat(PasswordRules.fault("xk7-vqdm")).isEmpty();
        assertThat(PasswordRules.fault("ab-".repeat(42) + "xy")).isEmpty();
        assertThat(PasswordRules.fault("ab-".repeat(43))).contains(Fault.TOO_LONG);
    }

    @Test
    void everyCharacterCountsAsOneWhateverItsBytes() {
        assertThat(PasswordRules.fault("🌲🌧🚲📚🎻🍞🕰")).contains(Fault.TOO_SHORT);
        assertThat(PasswordRules.fault("🌲🌧🚲📚🎻🍞🕰𠮷")).isEmpty();
        assertThat(PasswordRules.fault("🌲".repeat(64) + "🌧🎻".repeat(32))).isEmpty();
    }

    @Test
    void noKindOfCharacterIsAskedFor() {
        assertThat(PasswordRules.fault("correct horse battery")).isEmpty();
        assertThat(PasswordRules.fault("清晨沿河散步真好")).isEmpty();
        assertThat(PasswordRules.fault("81927364")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PassWord",
                "１２３４５６７８",
                "12345678",
                "woaini1314",
                "5201314520",
                "qwertyuiop",
                "1qaz2wsx",
                "admin123",
                "88888888",
                "abababab",
                "123412341234",
                "19491001",
                "a1234567",
                "qq123456"
            })
    void whatEverybodyTriesFirstIsRefused(String common) {
        assertThat(PasswordRules.fault(common)).contains(Fault.COMMON);
    }

    @Test
    void thePasswordIsNotTheName() {
        assertThat(PasswordRules.fault("zhangxiaofang1", "ZhangXiaofang")).contains(Fault.LIKE_NAME);
        assertThat(PasswordRules.fault("1043-17-x1", "1043-17")).contains(Fault.LIKE_NAME);
        assertThat(PasswordRules.fault("1043-17 by the river", "1043-17")).isEmpty();
    }
}
