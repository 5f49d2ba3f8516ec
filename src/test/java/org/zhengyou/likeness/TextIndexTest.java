package org.zhengyou.likeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.bench.Papers;

class TextIndexTest {
    private static final int PAPERS = 200;

    private final Synonyms synonyms = Synonyms.shipped();
    private final Map<String, String> words = new HashMap<>();
    private final Papers corpus = new Papers(20260702);

    @TempDir
    Path folder;

    @Test
    void findsWhatACollectionInMemoryFinds() throws IOException {
        List<List<List<String>>> papers = fill();
        try (TextIndex index = open()) {
            index.put(texts(0, PAPERS));
            int found = 0;
            for (int i = 0; i < 40; i++) {
                String copy = switch (i % 4) {
                    case 0 -> Papers.text(corpus.edited(papers.get(i)));
                    case 1 -> Papers.text(corpus.reordered(papers.get(i)));
                    case 2 -> corpus.excerpt(papers.get(i), 0.3);
                    default -> corpus.spun(Papers.text(papers.get(i)), 0.3).text();
                };
                List<Likeness> like = index.like(new Text("copy", copy), 10);
                assertThat(like).hasSizeLessThan(3);
                found += !like.isEmpty() && like.getFirst().id().equals("" + i) ? 1 : 0;
            }
            assertThat(found).isGreaterThanOrEqualTo(39);
        }
    }

    @Test
    void aTextIsReplacedAndRemovedAndNeverLikeItself() throws IOException {
        fill();
        try (TextIndex index = open()) {
            index.put(texts(0, 20));
            Text third = new Text("3", words("3"));
            assertThat(index.like(third, 5)).isEmpty();
            words.put("4", words("3"));
            index.put(List.of(new Text("4", words("3"))));
            assertThat(index.like(third, 5))
                    .singleElement()
                    .extracting(Likeness::id, Likeness::kind)
                    .containsExactly("4", Likeness.Kind.SAME);
            index.remove(List.of("4"));
            assertThat(index.like(third, 5)).isEmpty();
            assertThat(index.size()).isEqualTo(19);
        }
    }

    @Test
    void whatWasCommittedIsThereAgainAfterACrash() throws IOException {
        fill();
        Path copy = Files.createDirectory(folder.resolve("copy"));
        try (TextIndex index = new TextIndex(folder.resolve("index"), synonyms, this::words)) {
            index.put(texts(0, 50));
            index.commit();
            index.put(texts(50, 60));
            // As a killed program leaves the folder.
            try (var files = Files.list(folder.resolve("index"))) {
                for (Path file :
                        files.filter(file -> !file.endsWith("write.lock")).toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
        }
        try (TextIndex index = new TextIndex(copy, synonyms, this::words)) {
            assertThat(index.size()).isEqualTo(50);
            assertThat(index.like(new Text("new", words("7")), 5))
                    .singleElement()
                    .extracting(Likeness::id)
                    .isEqualTo("7");
        }
    }

    @Test
    void anyNumberOfThreadsPutAndAsk() throws Exception {
        fill();
        try (TextIndex index = open()) {
            List<Thread> threads = IntStream.range(0, 4)
                    .mapToObj(t -> Thread.ofPlatform().unstarted(() -> putAndAsk(index, t)))
                    .toList();
            List<Throwable> failures = new ArrayList<>();
            threads.forEach(thread -> {
                thread.setUncaughtExceptionHandler((failed, e) -> failures.add(e));
                thread.start();
            });
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failures).isEmpty();
            assertThat(index.size()).isEqualTo(100);
        }
    }

    private void putAndAsk(TextIndex index, int t) {
        Random random = new Random(t);
        try {
            for (int i = 25 * t; i < 25 * t + 25; i++) {
                index.put(texts(i, i + 1));
                int asked = 25 * t + random.nextInt(i - 25 * t + 1);
                assertThat(index.like(new Text("ask", words("" + asked)), 5))
                        .extracting(Likeness::id)
                        .contains("" + asked);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aSpoiltByteIsFoundWhenItIsReadThrough() throws IOException {
        fill();
        try (TextIndex index = open()) {
            index.put(texts(0, PAPERS));
        }
        Path largest;
        try (Stream<Path> files = Files.list(folder)) {
            largest = files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);
        try (TextIndex index = open()) {
            assertThatThrownBy(index::check).isInstanceOf(IOException.class);
        }
    }

    private TextIndex open() throws IOException {
        return new TextIndex(folder, synonyms, this::words);
    }

    private List<List<List<String>>> fill() {
        List<List<List<String>>> papers = new ArrayList<>();
        for (int i = 0; i < PAPERS; i++) {
            papers.add(corpus.paper());
            words.put("" + i, Papers.text(papers.getLast()));
        }
        return papers;
    }

    private List<Text> texts(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new Text("" + i, words("" + i)))
                .toList();
    }

    private String words(String id) {
        return words.getOrDefault(id, "");
    }
}
