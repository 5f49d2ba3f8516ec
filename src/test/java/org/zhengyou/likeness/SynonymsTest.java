package org.zhengyou.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengyou.likeness.Synonyms.Pair;

class SynonymsTest {
    private static final List<String> SENTENCES =
            List.of("七名住校党员每晚%s带着孩子们给远方的家人打电话", "岭脚的校车凌晨六点%s出发，冬天也不曾误过一回", "物理组把旧实验室的教具%s清点好，编成三百多张卡片");

    @Test
    void hundredsOfClassesAreShipped() {
        Synonyms shipped = Synonyms.shipped();
        assertThat(shipped.size()).isGreaterThan(300);
        assertThat(shipped.same("发展", "开展")).isTrue();
        assertThat(shipped.same("基础", "根底")).isTrue();
        assertThat(shipped.same("服务", "效劳")).isTrue();
        assertThat(shipped.same("发展", "服务")).isFalse();
        assertThat(shipped.same("发展", "不在表中")).isFalse();
    }

    @Test
    void aWordIsInOneClassOnly() {
        assertThatThrownBy(() -> Synonyms.of(List.of(List.of("发展", "开展"), List.of("开展", "举行"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("开展");
    }

    @Test
    void learntPairsWidenClassesButNeverRunThemTogether() {
        Synonyms more = Synonyms.of(List.of(List.of("发展", "开展"), List.of("服务", "效劳")))
                .and(List.of(new Pair("发展", "进展"), new Pair("夯实", "打牢"), new Pair("开展", "服务")));
        assertThat(more.same("开展", "进展")).isTrue();
        assertThat(more.same("打牢", "夯实")).isTrue();
        assertThat(more.same("发展", "效劳")).isFalse();
        assertThat(more.size()).isEqualTo(3);
    }

    @Test
    void aPairSeenInThreeTextsOnBothSidesIsLearnt() {
        assertThat(pairs("准时", "按点", 3)).containsExactly(new Pair("准时", "按点"));
    }

    @Test
    void aPairSeenInTwoTextsIsNotBelieved() {
        assertThat(pairs("准时", "按点", 2)).isEmpty();
    }

    @Test
    void ofAWordWithOneCharacterReplacedTheWholeWordIsLearnt() {
        assertThat(pairs("热情", "热忱", 3)).contains(new Pair("热忱", "热情"));
    }

    private static List<Pair> pairs(String word, String other, int sentences) {
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < sentences; i++) {
            texts.add(new Text("a" + i, SENTENCES.get(i).formatted(word)));
            texts.add(new Text("b" + i, SENTENCES.get(i).formatted(other)));
        }
        return Texts.of(Synonyms.of(List.of()), texts).pairs();
    }
}
