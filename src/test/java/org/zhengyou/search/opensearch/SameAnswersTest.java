package org.zhengyou.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.search.Entry;
import org.zhengyou.search.Found;
import org.zhengyou.search.Question;
import org.zhengyou.search.Question.Order;
import org.zhengyou.search.Terms;
import org.zhengyou.search.WrittenIndex;
import org.zhengyou.search.lucene.LuceneIndex;
import org.zhengyou.testing.NeedsOpenSearch;

/** Whatever is asked, both indexes say the same. */
@NeedsOpenSearch
class SameAnswersTest {
    private static final int ENTRIES = 150;
    private static final int QUESTIONS = Boolean.getBoolean("long") ? 3_000 : 80;
    private static final List<String> WORDS = List.of(
            "志愿者 社区 结对帮扶 清溪 鹿垭 牛集 返乡青年 送课下乡 公开课 义务教育 留守儿童 5G基站 AI课堂 B超 open lessons teachers rural schools 党员 群众 制度 犇羴鱻 王建国 李明 合作社 分红"
                    .split(" "));

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("seed", 20261123);
    private final Random random = new Random(seed);

    @Test
    void bothIndexesAnswerAlike() throws Exception {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            entries.add(entry(i));
        }
        TestCluster cluster = new TestCluster();
        int hits = 0;
        int suggested = 0;
        try (LuceneIndex here = LuceneIndex.open(folder, Terms.BOTH);
                WrittenIndex there = cluster.empty()) {
            here.put(entries);
            there.put(entries);
            for (int i = 0; i < QUESTIONS; i++) {
                Question question = question();
                Found found = here.find(question);
                Found other = there.find(question);
                assertThat(there.newest(question, null, 100))
                        .as("%s", question)
                        .isEqualTo(here.newest(question, null, 100));
                assertThat(other.total()).as("%s", question).isEqualTo(found.total());
                assertThat(other.types()).isEqualTo(found.types());
                assertThat(other.tags()).isEqualTo(found.tags());
                assertThat(other.didYouMean()).as("%s", question).isEqualTo(found.didYouMean());
                // Lengths of titles are counted a little otherwise: who is first may change among equals, who is there
                // not.
                assertThat(other.hits()).as("%s", question).hasSameElementsAs(found.hits());
                hits += found.hits().size();
                suggested += found.didYouMean() == null ? 0 : 1;
                UUID one = entries.get(random.nextInt(ENTRIES)).id();
                assertThat(there.related(one, question.audience(), 300))
                        .hasSameElementsAs(here.related(one, question.audience(), 300));
            }
            Entry one = entries.getFirst();
            assertThat(there.keywords(one.title(), one.text(), 8)).isEqualTo(here.keywords(one.title(), one.text(), 8));
        } finally {
            cluster.sweep();
        }
        // Otherwise it proves nothing.
        assertThat(hits).isGreaterThan(QUESTIONS);
        assertThat(suggested).isPositive();
    }

    private Question question() {
        StringBuilder words = new StringBuilder();
        for (int n = random.nextInt(4); n > 0; n--) {
            String word = mistyped(any(WORDS));
            words.append(random.nextInt(5) == 0 ? '"' + word + '"' : word).append(random.nextBoolean() ? " " : "");
        }
        LocalDate from = random.nextInt(4) == 0 ? day(random.nextInt(100)) : null;
        return new Question(
                "document",
                words.toString(),
                random.nextInt(3) == 0 ? Set.of(Entry.PUBLIC, Entry.INTERNAL) : Set.of(Entry.PUBLIC),
                random.nextInt(4) == 0 ? unit(random.nextInt(3)) : null,
                random.nextInt(4) == 0 ? "PDF" : null,
                random.nextInt(4) == 0 ? any(WORDS) : null,
                from,
                random.nextInt(4) == 0 ? day(150 + random.nextInt(100)) : null,
                any(List.of(Order.values())),
                1,
                200,
                random.nextInt(6) == 0 ? Set.of("marked") : Set.of());
    }

    private Entry entry(int i) {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 12; n++) {
            text.append(any(WORDS)).append(any(List.of("。", "，", "的", "", " ", "和")));
        }
        Set<String> audience = new HashSet<>();
        audience.add(random.nextInt(4) == 0 ? Entry.INTERNAL : Entry.PUBLIC);
        audience.add(Entry.under(unit(random.nextInt(3))));
        return new Entry(
                "document",
                new UUID(0x7000L + ((long) i << 16), random.nextLong()),
                unit(random.nextInt(3)),
                any(WORDS) + any(List.of("的做法", "", " ")) + any(WORDS),
                text.toString(),
                List.of(any(WORDS)),
                any(List.of("王建国", "Li Ming", "")),
                "清溪镇党委",
                any(List.of("PDF", "DOCX")),
                day(random.nextInt(250)),
                audience,
                random.nextBoolean() ? Set.of("marked") : Set.of());
    }

    private String mistyped(String word) {
        if (word.length() < 3 || random.nextInt(3) > 0) {
            return word;
        }
        int at = random.nextInt(word.length() - 1);
        return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }

    private static UUID unit(int n) {
        return new UUID(1, n);
    }

    private static LocalDate day(int n) {
        return LocalDate.of(2026, 1, 1).plusDays(n);
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
