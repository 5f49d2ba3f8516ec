package org.zhengyou.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StolenTest {
    @Test
    void theHostsShareIsOfAllTicksBetweenTwoMoments() {
        long[] before = Stolen.ticks(List.of("cpu  100 0 50 800 10 0 5 35 0 0", "cpu0 50 0 25 400 5 0 2 17 0 0"));
        long[] after = Stolen.ticks(List.of("cpu  140 0 60 830 10 0 5 55 30 0"));

        assertThat(Stolen.share(before, after)).isEqualTo(20);
        assertThat(Stolen.share(after, after)).isZero();
    }
}
