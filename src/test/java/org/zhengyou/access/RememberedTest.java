package org.zhengyou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final AtomicReference<Duration> trust = new AtomicReference<>(Duration.ofMinutes(1));
    private final AtomicInteger asked = new AtomicInteger();
    private final Remembered<String, String> remembered = new Remembered<>(100, trust::get);

    @Test
    void whatIsTrustedIsReadOnce() {
        assertThat(read("a")).isEqualTo("a1");
        assertThat(read("a")).isEqualTo("a1");
    }

    @Test
    void whatIsNoLongerTrustedIsReadAgain() {
        assertThat(read("a")).isEqualTo("a1");
        trust.set(Duration.ZERO);
        assertThat(read("a")).isEqualTo("a2");
    }

    @Test
    void whatIsForgottenIsReadAgain() {
        assertThat(read("a")).isEqualTo("a1");
        remembered.forgetIf("b"::equals);
        assertThat(read("a")).isEqualTo("a1");
        remembered.forgetIf("a1"::equals);
        assertThat(read("a")).isEqualTo("a2");
        remembered.forgetAll();
        assertThat(read("a")).isEqualTo("a3");
    }

    @Test
    void whatChangedWhileItWasReadIsNotKept() {
        remembered.get("a", key -> {
            remembered.forgetAll();
            return "stale";
        });

        assertThat(read("a")).isEqualTo("a1");
    }

    @Test
    void whatIsNotThereIsAskedForEachTime() {
        assertThat(remembered.get("a", _ -> null)).isNull();
        assertThat(read("a")).isEqualTo("a1");
    }

    private String read(String key) {
        return String.valueOf(remembered.get(key, known -> known + asked.incrementAndGet()));
    }
}
