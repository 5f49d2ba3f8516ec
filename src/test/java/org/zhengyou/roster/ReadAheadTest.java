package org.zhengyou.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final int MANY = 10_000;

    @Test
    void everyPieceArrivesInOrder() {
        List<Integer> used = new ArrayList<>();

        ReadAhead.<Integer>run(use -> IntStream.range(0, MANY).forEach(use::accept), used::add);

        assertThat(used).isEqualTo(IntStream.range(0, MANY).boxed().toList());
    }

    @Test
    void whatWasReadBeforeAFailureIsUsedAndThenTheFailureIsThrown() {
        List<Integer> used = new ArrayList<>();
        Consumer<Consumer<Integer>> read = use -> {
            IntStream.range(0, 300).forEach(use::accept);
            throw new IllegalArgumentException("row 301");
        };

        assertThatThrownBy(() -> ReadAhead.run(read, used::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row 301");

        assertThat(used).hasSize(300);
    }

    @Test
    void aReaderDoesNotGoOnForSomebodyWhoHasFailed() {
        AtomicInteger read = new AtomicInteger();

        assertThatThrownBy(() -> ReadAhead.<Integer>run(
                        use -> IntStream.range(0, MANY).forEach(n -> {
                            read.set(n);
                            use.accept(n);
                        }),
                        piece -> {
                            throw new IllegalStateException("no room");
                        }))
                .hasMessage("no room");

        assertThat(read.get()).isLessThan(MANY - 1);
    }
}
