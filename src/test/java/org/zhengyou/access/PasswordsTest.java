package org.zhengyou.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @AfterEach
    void stop() {
        passwords.destroy();
    }

    @Test
    void aPasswordIsKeptAsArgon2idByTheRecommendation() {
        assertThat(passwords.hash("a long walk")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void onlyTheSamePasswordMatches() {
        String hash = passwords.hash("密码🌲12");

        assertThat(passwords.matches("密码🌲12", hash)).isTrue();
        assertThat(passwords.matches("密码🌲１２", hash)).isTrue();
        assertThat(passwords.matches("密码🌲13", hash)).isFalse();
        assertThat(passwords.matches("密码🌲12", null)).isFalse();
    }

    @Test
    void aFloodIsTurnedAwayInsteadOfFillingTheMemory() {
        try (var flood = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tries = IntStream.range(0, 300)
                    .mapToObj(i -> flood.submit(() -> passwords.hash("a long walk " + i)))
                    .toList();

            assertThat(tries)
                    .anySatisfy(one -> assertThatThrownBy(one::get)
                            .isInstanceOf(ExecutionException.class)
                            .hasCauseInstanceOf(Passwords.Busy.class));
            assertThat(tries).anySatisfy(one -> assertThat(one.get()).startsWith("$argon2id$"));
        }
    }
}
