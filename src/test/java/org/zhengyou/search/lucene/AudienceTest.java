package org.zhengyou.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.search.Entry;
import org.zhengyou.search.EntryKey;
import org.zhengyou.search.Found;
import org.zhengyou.search.Hit;
import org.zhengyou.search.Question;
import org.zhengyou.search.Question.Order;
import org.zhengyou.search.Terms;

/** For viewers at random, nothing of what they may not find shows in any way. */
class AudienceTest {
    private static final List<String> TOKENS =
            List.of("public", "internal", "under:a", "under:b", "under:c", "shown:d", "member:e");
    private static final String CHARACTERS = "春江花月夜潮水连海平明共生滟随波千万里何处无宛转绕芳甸";

    @TempDir
    private Path folder;

    private final long seed = Long.getLong("seed", 20261123);
    private final Random random = new Random(seed);
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    @Test
    void nothingOutsideAViewersTokensIsEverSaid() throws IOException {
        int rounds = Boolean.getBoolean("long") ? 5_000 : 120;
        for (int i = 0; i < 80; i++) {
            words.add(word(2 + random.nextInt(3)));
        }
        for (int i = 0; i < 150; i++) {
            entries.add(entry());
        }
        try (LuceneIndex index = LuceneIndex.open(folder, Terms.BOTH)) {
            index.put(entries);
            int suggested = 0;
            for (int i = 0; i < rounds; i++) {
                suggested += ask(index) ? 1 : 0;
            }
            // Otherwise it proves nothing.
            assertThat(suggested).as("seed %d", seed).isGreaterThan(rounds / 20);
        }
    }

    private boolean ask(LuceneIndex index) {
        Set<String> viewer = some(TOKENS, random.nextInt(4));
        Map<UUID, Entry> allowed = entries.stream()
                .filter(entry -> entry.audience().stream().anyMatch(viewer::contains))
                .collect(Collectors.toMap(Entry::id, entry -> entry));
        String typed = random.nextInt(5) == 0 ? "" : mistyped(any(words));
        Question question = new Question(
                "document", typed, viewer, null, null, null, null, null, any(List.of(Order.values())), 1, 200);

        Found found = index.find(question);
        assertThat(found.hits()).extracting(Hit::id).isSubsetOf(allowed.keySet());
        if (typed.isEmpty()) {
            assertThat(found.total()).isEqualTo(allowed.size());
            assertThat(found.tags()).isEqualTo(tags(allowed.values()));
        } else {
            assertThat(found.total()).isEqualTo(found.hits().size());
            Set<UUID> hits = found.hits().stream().map(Hit::id).collect(Collectors.toSet());
            assertThat(found.tags())
                    .isEqualTo(tags(allowed.values().stream()
                            .filter(entry -> hits.contains(entry.id()))
                            .toList()));
        }
        assertThat(index.newest(question, null, 500)).extracting(EntryKey::id).isSubsetOf(allowed.keySet());
        Entry one = any(entries);
        List<Hit> related = index.related(one.id(), viewer, 20);
        assertThat(related).extracting(Hit::id).isSubsetOf(allowed.keySet()).doesNotContain(one.id());
        if (!allowed.containsKey(one.id())) {
            assertThat(related).isEmpty();
        }
        String other = found.didYouMean();
        if (other != null) {
            assertThat(allowed.values())
                    .as("%s for %s", other, typed)
                    .anyMatch(entry -> (entry.title() + "\n" + entry.text()).contains(other));
        }
        return other != null;
    }

    private static Map<String, Long> tags(Iterable<Entry> of) {
        Map<String, Long> counts = new HashMap<>();
        of.forEach(entry -> entry.tags().forEach(tag -> counts.merge(tag, 1L, Long::sum)));
        return counts;
    }

    private Entry entry() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            text.append(any(words)).append("。");
        }
        return new Entry(
                "document",
                new UUID(random.nextLong(), random.nextLong()),
                new UUID(1, 1),
                any(words),
                text.toString(),
                List.copyOf(some(List.of("甲", "乙", "丙", "丁"), random.nextInt(3))),
                "",
                "",
                "DOCX",
                LocalDate.EPOCH.plusDays(random.nextInt(1000)),
                some(TOKENS, random.nextInt(3)));
    }

    private String word(int length) {
        StringBuilder word = new StringBuilder();
        while (word.length() < length) {
            word.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return word.toString();
    }

    /** A character replaced, two swapped, or nothing changed. */
    private String mistyped(String word) {
        StringBuilder typed = new StringBuilder(word);
        int at = random.nextInt(word.length() - 1);
        switch (random.nextInt(3)) {
            case 0 -> typed.setCharAt(at, word(1).charAt(0));
            case 1 -> typed.insert(at, typed.charAt(at + 1)).deleteCharAt(at + 2);
            default -> typed.append("");
        }
        return typed.toString();
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Set<String> some(List<String> of, int n) {
        Set<String> some = new HashSet<>();
        for (int i = 0; i < n; i++) {
            some.add(any(of));
        }
        return some;
    }
}
