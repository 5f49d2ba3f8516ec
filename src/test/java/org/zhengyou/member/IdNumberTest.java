package org.zhengyou.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengyou.member.IdNumber.Doubt;
import org.zhengyou.platform.sheet.PartialDate;

class IdNumberTest {
    @Test
    void aNumberThatFitsItselfAndWhatIsStatedRaisesNoDoubt() {
        assertThat(IdNumber.doubts(
                        "990101198903238157", PartialDate.parse("1989.03").orElseThrow(), Member.Sex.MALE))
                .isEmpty();
    }

    @Test
    void everyDoubtIsNamed() {
        assertThat(IdNumber.doubts("990101198903238158", null, null)).containsExactly(Doubt.CHECK_DIGIT);
        assertThat(IdNumber.doubts("9901011989032381", null, null)).containsExactly(Doubt.LENGTH);
        assertThat(IdNumber.doubts(
                        "990101198903238157", PartialDate.parse("1989.04").orElseThrow(), Member.Sex.FEMALE))
                .isEqualTo(Set.of(Doubt.BIRTH, Doubt.SEX));
        assertThat(IdNumber.doubts("990101198913238157", null, null)).contains(Doubt.BIRTH);
    }

    @Test
    void fullWidthFiguresSpacesAndASmallXAreTakenAsMeant() {
        assertThat(IdNumber.normalise(" \uff19\uff19 0101 19520604816x")).isEqualTo("99010119520604816X");
    }

    @Test
    void numbersAreMaskedInTheMiddle() {
        assertThat(Masks.idNumber("990101198903238157")).isEqualTo("990101********8157");
        assertThat(Masks.phone("19900005440")).isEqualTo("199****5440");
        assertThat(Masks.phone("1234567")).isEqualTo("*******");
        assertThat(Masks.plainPhone("199 0000 8229")).isEqualTo("19900008229");
    }
}
