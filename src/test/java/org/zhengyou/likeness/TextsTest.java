package org.zhengyou.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhengyou.likeness.Likeness.Kind;
import org.zhengyou.likeness.Passage.Change;
import org.zhengyou.likeness.Passage.Piece;

class TextsTest {
    private static final String FIRST = "去年九月以来，我们把留守儿童的晚饭放在心上，由七名住校党员轮流到食堂帮厨，每晚七点带着孩子们给父母打电话。";
    private static final String SECOND = "山区的路远，有十一个孩子上学要走两个钟头，支部便同运输公司商定，凌晨六点从岭脚发一趟免费的校车。";
    private static final String THIRD = "老教师黄芳退休前整理了三百多份实验教具清单，交给年轻的物理组，现在每周四下午都有人在旧实验室里试做。";
    private static final String WHOLE = FIRST + "\n" + SECOND + "\n" + THIRD;
    private static final String OWN = "县里要求各校在五月底以前把消防栓、应急灯和疏散图重新点验一遍，缺少的写进清单，由总务处限期补齐，并在校门口张贴结果。";
    private static final Synonyms NONE = Synonyms.of(List.of());

    private final Synonyms shipped = Synonyms.shipped();

    @Test
    void theSameTextIsFoundWhateverItsSpacesPunctuationWidthAndCase() {
        Likeness found = one("ＡＢ班：" + WHOLE, "ab班 " + WHOLE.replace("，", " ").replace("\n", ""));
        assertThat(found.kind()).isEqualTo(Kind.SAME);
        assertThat(found.percent()).isEqualTo(100);
    }

    @Test
    void aTextIsNotLikeItself() {
        Texts texts = Texts.of(shipped, List.of(new Text("a", WHOLE)));
        assertThat(texts.like(new Text("a", WHOLE), 5)).isEmpty();
        assertThat(texts.like(new Text("b", WHOLE), 5)).hasSize(1);
    }

    @Test
    void textsOfTheirOwnAreNotFound() {
        Texts texts = Texts.of(shipped, List.of(new Text("a", FIRST), new Text("b", SECOND), new Text("c", THIRD)));
        assertThat(texts.like(new Text("d", OWN), 5)).isEmpty();
        assertThat(texts.like(new Text("e", ""), 5)).isEmpty();
        assertThat(texts.like(new Text("f", "，。！"), 5)).isEmpty();
    }

    @Test
    void anEditedTextIsFoundWithWhatWasChanged() {
        Likeness found = one(WHOLE.replace("七名住校党员", "八名住校党员").replace("凌晨", ""), WHOLE);
        assertThat(found.kind()).isEqualTo(Kind.EDITED);
        assertThat(found.moved()).isFalse();
        assertThat(changes(found)).containsExactly("REPLACED 八/七", "LEFT_OUT /凌晨");
    }

    @Test
    void reorderedParagraphsAreFoundAsMoved() {
        Likeness found = one(THIRD + "\n" + FIRST + "\n" + SECOND, WHOLE);
        assertThat(found.kind()).isEqualTo(Kind.REORDERED);
        assertThat(found.share()).isGreaterThan(0.95);
    }

    @Test
    void anExcerptIsFoundFromBothSides() {
        assertThat(one(SECOND, WHOLE).kind()).isEqualTo(Kind.EXCERPT);
        Likeness around = one(WHOLE, SECOND);
        assertThat(around.kind()).isEqualTo(Kind.CONTAINS);
        assertThat(around.share()).isBetween(0.25, 0.4);
        assertThat(around.passages().getFirst().other()).isEqualTo(SECOND.substring(0, SECOND.length() - 1));
    }

    @Test
    void aPassageQuotedAmongOtherWordsIsFoundInPart() {
        Likeness found = one(OWN + SECOND + OWN.substring(20), FIRST + THIRD + SECOND + THIRD);
        assertThat(found.kind()).isEqualTo(Kind.IN_PART);
        assertThat(found.passages())
                .singleElement()
                .satisfies(passage -> assertThat(passage.otherFrom()).isEqualTo((FIRST + THIRD).length()));
    }

    @Test
    void wordsOfAClassAreMarkedAsSynonyms() {
        Likeness found = one("我们不断开展经济，夯实根底，为山区的广阔群众效劳，让岭脚的老人不出村就能看病", "我们不断发展经济，夯实基础，为山区的广大群众服务，让岭脚的老人不出村就能看病");
        assertThat(found.share()).isEqualTo(1);
        assertThat(changes(found)).containsExactly("SYNONYM 开展/发展", "SYNONYM 根底/基础", "SYNONYM 广阔/广大", "SYNONYM 效劳/服务");
    }

    @Test
    void wordsThatAreInNoClassAreMarkedAsReplaced() {
        String spun = FIRST.replace("孩子们", "小朋友").replace("食堂", "饭堂").replace("轮流", "交替");
        Likeness found =
                Texts.compare(NONE, new Text("a", spun), new Text("b", FIRST)).orElseThrow();
        assertThat(found.share()).isEqualTo(1);
        assertThat(changes(found)).contains("REPLACED 交替/轮流", "REPLACED 饭/食", "REPLACED 小朋友/孩子们");
    }

    @Test
    void thePiecesOfAPassageAreBothTextsAsWritten() {
        String spun = WHOLE.replace("，", ",").replace("孩子", "学童").replace("党员", "同志");
        for (Passage passage : one(spun, WHOLE).passages()) {
            assertThat(spun.substring(passage.from())).startsWith(passage.own());
            assertThat(WHOLE.substring(passage.otherFrom())).startsWith(passage.other());
        }
    }

    @Test
    void charactersOfFourBytesAreOneCharacterEach() {
        String rare = "𠮷𡈽𠀀𠀁𠀂村的𠀃家老井边上";
        assertThat(one(rare + "🙂" + FIRST, rare + FIRST).kind()).isEqualTo(Kind.SAME);
    }

    @Test
    void theLikestComesFirstAndNoMoreThanAskedFor() {
        Texts texts = Texts.of(
                shipped, List.of(new Text("part", OWN + SECOND), new Text("copy", WHOLE), new Text("own", OWN)));
        assertThat(texts.like(new Text("q", WHOLE), 9)).extracting(Likeness::id).containsExactly("copy", "part");
        assertThat(texts.like(new Text("q", WHOLE), 1)).extracting(Likeness::id).containsExactly("copy");
    }

    @Test
    void anIdIsAddedOnce() {
        Texts texts = Texts.of(shipped, List.of(new Text("a", FIRST)));
        assertThatThrownBy(() -> texts.add(new Text("a", SECOND))).isInstanceOf(IllegalArgumentException.class);
        assertThat(texts.size()).isEqualTo(1);
    }

    private Likeness one(String text, String other) {
        Texts texts = Texts.of(shipped, List.of(new Text("other", other), new Text("own", OWN)));
        return texts.like(new Text("text", text), 5).stream()
                .filter(found -> found.id().equals("other"))
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));
    }

    private static List<String> changes(Likeness likeness) {
        return likeness.passages().stream()
                .flatMap(passage -> passage.pieces().stream())
                .filter(piece -> piece.change() != Change.SAME)
                .map((Piece piece) -> piece.change() + " " + piece.own() + "/" + piece.other())
                .toList();
    }
}
