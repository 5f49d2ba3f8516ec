package org.zhengyou.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhengyou.bench.Papers;
import org.zhengyou.likeness.Likeness.Kind;

/** What is written otherwise but reads the same, what is written in an alphabet, and what many texts have in common. */
class DisguiseTest {
    private static final String PAPER =
            "去年冬天，岭下村党支部把闲置的粮仓改成图书室，买来八百多册农业书籍，由退休教师轮流值班。" + "每逢赶集的日子，总有二十来个孩子坐在门口的长凳上看书，家长办完事再来接。";
    private static final String ENGLISH =
            "The reading room opened in the winter after the harvest. Two retired teachers take turns at the "
                    + "desk, and on market days some twenty children wait there for their parents. Nobody has lost a book so far, though "
                    + "the roof still leaks above the atlases whenever the snow begins to melt.";
    private static final String OTHER_ENGLISH =
            "The bridge below the mill was closed in the spring for repairs. The workers of the county road "
                    + "office replaced the planks in three weeks, and on the first day some forty carts crossed it before noon. The "
                    + "children of the upper village no longer wait for the ferry whenever the river begins to rise.";
    private static final String FOOT =
            "本文由县委组织部党建办公室统一编印，供各基层党组织学习交流使用，未经同意不得转载；发现文字错漏，请与编辑部联系更正，" + "联系地址为县政府大院三号楼二层，每周五下午接待来访。";

    @Test
    void traditionalAndSimplifiedCharactersAreTheSame() {
        String traditional = "去年冬天，嶺下村黨支部把閒置的糧倉改成圖書室，買來八百多冊農業書籍，由退休教師輪流值班。" + "每逢趕集的日子，總有二十來個孩子坐在門口的長凳上看書，家長辦完事再來接。";
        assertThat(compare(traditional, PAPER).kind()).isEqualTo(Kind.SAME);
    }

    @Test
    void whatCannotBeSeenIsNotRead() {
        assertThat(compare(PAPER.replaceAll("(.)", "$1\u200B"), PAPER).kind()).isEqualTo(Kind.SAME);
        assertThat(compare(ENGLISH.replaceAll("([aeiou])", "\u00AD$1\u2060"), ENGLISH)
                        .kind())
                .isEqualTo(Kind.SAME);
    }

    @Test
    void aWordOfAClassIsKnownAlsoWithSomethingInvisibleInIt() {
        Synonyms classes = Synonyms.of(List.of(List.of("图书室", "阅览室")));
        String spun = PAPER.replace("图书室", "阅\u200B览\u2060室");
        assertThat(Texts.compare(classes, new Text("a", spun), new Text("b", PAPER))
                        .orElseThrow()
                        .passages())
                .flatMap(Passage::pieces)
                .anyMatch(piece -> piece.change() == Passage.Change.SYNONYM);
    }

    @Test
    void lettersOfOtherAlphabetsThatLookAlikeAreTheSame() {
        String cyrillic =
                ENGLISH.replace('a', 'а').replace('o', 'о').replace('e', 'е').replace("T", "Ｔ");
        assertThat(compare(cyrillic, ENGLISH).kind()).isEqualTo(Kind.SAME);
        assertThat(compare(
                                "naïve café Ångström résumé déjà Málaga coöperate façade piñata über",
                                "naive cafe angstrom resume deja malaga cooperate facade pinata uber")
                        .kind())
                .isEqualTo(Kind.SAME);
    }

    @Test
    void radicalsAndCompatibleCharactersAreThoseTheyLookLike() {
        assertThat(compare(PAPER.replace("日", "⽇").replace("子", "⼦"), PAPER).kind())
                .isEqualTo(Kind.SAME);
    }

    @Test
    void whatIsWrittenInAnAlphabetIsComparedWordByWord() {
        Likeness found = compare(ENGLISH.replace("retired", "former").replace("so far", ""), ENGLISH);
        assertThat(found.kind()).isEqualTo(Kind.EDITED);
        assertThat(Texts.compare(Synonyms.shipped(), new Text("a", ENGLISH), new Text("b", OTHER_ENGLISH)))
                .isEmpty();
    }

    @Test
    void anEnglishTextOfItsOwnIsNotFoundAndACopyIs() {
        Texts texts = Texts.of(Synonyms.shipped(), List.of(new Text("a", ENGLISH), new Text("b", PAPER)));
        assertThat(texts.like(new Text("c", OTHER_ENGLISH), 5)).isEmpty();
        assertThat(texts.like(new Text("c", OTHER_ENGLISH + " " + ENGLISH), 5))
                .extracting(Likeness::id)
                .containsExactly("a");
    }

    @Test
    void addressesOfOneSiteAreNotALikeness() {
        String one =
                "参考： https://library.example.org/books/2024/spring/list-of-new-books.html 和 https://library.example.org/books/2024/prices.html";
        String other =
                "来源： https://library.example.org/books/2024/spring/opening-hours.html 及 https://library.example.org/books/2024/staff.html";
        assertThat(Texts.compare(Synonyms.shipped(), new Text("a", one), new Text("b", other)))
                .isEmpty();
    }

    @Test
    void whatStandsBelowEveryPaperOfAHouseIsNotALikeness() {
        Texts texts = Texts.of(Synonyms.shipped(), papers());
        assertThat(texts.like(new Text("new", PAPER + "\n" + FOOT), 20)).isEmpty();
    }

    @Test
    void aCopyAmongPapersWithTheSameFootIsFoundAlone() {
        List<Text> papers = papers();
        papers.add(new Text("source", PAPER + "\n" + FOOT));
        assertThat(Texts.of(Synonyms.shipped(), papers)
                        .like(new Text("new", PAPER.replace("轮流", "") + "\n" + FOOT), 20))
                .extracting(Likeness::id)
                .containsExactly("source");
    }

    @Test
    void whatManyHaveCopiedWholeIsFoundAllTheSame() {
        List<Text> papers = papers();
        IntStream.range(0, 30).forEach(copy -> papers.add(new Text("copy" + copy, PAPER)));
        assertThat(Texts.of(Synonyms.shipped(), papers).like(new Text("new", PAPER.replace("轮流", "")), 5))
                .hasSize(5)
                .allMatch(found -> found.id().startsWith("copy"));
    }

    /** Forty, with the same foot. */
    private static List<Text> papers() {
        Papers corpus = new Papers(20261123);
        List<Text> papers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            papers.add(new Text("paper" + i, Papers.text(corpus.paper(1)) + "\n" + FOOT));
        }
        return papers;
    }

    private static Likeness compare(String one, String other) {
        return Texts.compare(Synonyms.shipped(), new Text("a", one), new Text("b", other))
                .orElseThrow();
    }
}
