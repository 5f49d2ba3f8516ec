package org.zhengyou.likeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhengyou.likeness.Likeness.Kind;

/** Books among papers. The letters are put at random, so that every passage is one of its own. */
class LongTextsTest {
    private static final int PARAGRAPHS = 1_200;
    private static final int LETTERS = 170;
    private static final int FIRST = 0x4E00;
    private static final int COMMON = 3_000;

    private final List<String> book = new Random(20261123)
            .ints((long) PARAGRAPHS * LETTERS, 0, COMMON)
            .mapToObj(letter -> Character.toString(FIRST + letter))
            .collect(Collectors.collectingAndThen(Collectors.joining(), LongTextsTest::paragraphs));
    private final Texts texts = Texts.of(
            Synonyms.shipped(),
            List.of(new Text("book", text(book)), new Text("chapter", text(book.subList(600, 615)))));

    @Test
    void aBookInAnotherOrderIsFound() {
        List<Likeness> found = texts.like(new Text("new", text(book.reversed())), 5);
        assertThat(found)
                .filteredOn(like -> like.id().equals("book"))
                .singleElement()
                .satisfies(like -> {
                    assertThat(like.kind()).isEqualTo(Kind.REORDERED);
                    assertThat(like.share()).isGreaterThan(0.95);
                });
    }

    @Test
    void aChapterIsFoundInABookAndInAnotherChapter() {
        assertThat(texts.like(new Text("new", text(book.subList(598, 613))), 5))
                .extracting(Likeness::id)
                .containsExactlyInAnyOrder("book", "chapter");
    }

    private static List<String> paragraphs(String letters) {
        return IntStream.range(0, PARAGRAPHS)
                .mapToObj(paragraph -> letters.substring(paragraph * LETTERS, (paragraph + 1) * LETTERS))
                .toList();
    }

    private static String text(List<String> paragraphs) {
        return String.join("。\n", paragraphs);
    }
}
