package org.zhengyou.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhengyou.pledge.Likeness.Passage;

class LikenessTest {
    private static final String TEXT = "每周为留守学生义务辅导两次，每次不少于一小时。";

    @Test
    void theSameTextIsTheSameWhateverItsSpacesAndPunctuation() {
        Likeness likeness = Likeness.of(TEXT, "每周 为留守学生义务辅导两次;每次不少于一小时");
        assertThat(likeness.percent()).isEqualTo(100);
        assertThat(PledgeText.hash(TEXT)).isEqualTo(PledgeText.hash(" 每周为留守学生 义务辅导两次每次不少于一小时"));
    }

    @Test
    void aTextOfItsOwnIsNotNotable() {
        assertThat(Likeness.of(TEXT, "坚持读书，写好教学反思。").notable()).isFalse();
        assertThat(Likeness.of(TEXT, "").share()).isZero();
        assertThat(Likeness.of("", TEXT).share()).isZero();
    }

    @Test
    void passagesTogetherAreTheTextAndMarkWhatIsShared() {
        Likeness likeness = Likeness.of("我承诺每周为留守学生义务辅导两次，另读书十本。", TEXT);
        assertThat(likeness.passages().stream().map(Passage::text).collect(Collectors.joining()))
                .isEqualTo("我承诺每周为留守学生义务辅导两次，另读书十本。");
        assertThat(likeness.passages().stream().filter(Passage::same).map(Passage::text))
                .containsExactly("每周为留守学生义务辅导两次");
    }

    @Test
    void charactersOfFourBytesAndSmileysAreOneCharacterEach() {
        Likeness likeness = Likeness.of("𠮷𡈽𠀀𠀁𠀂🙂𠀃完全不同的一段话在此", "𠮷𡈽𠀀𠀁𠀂");
        assertThat(likeness.passages().getFirst()).isEqualTo(new Passage("𠮷𡈽𠀀𠀁𠀂", true));
    }
}
