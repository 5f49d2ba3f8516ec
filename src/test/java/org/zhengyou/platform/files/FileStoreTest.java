package org.zhengyou.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhengyou.platform.Missing;

@SpringBootTest
class FileStoreTest {
    private static final String HASH_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Autowired
    FileStore files;

    @Test
    void theSameContentIsKeptOnceByItsHash() throws IOException {
        var one = files.keep(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));
        var other = files.keep(new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));

        assertThat(one).isEqualTo(other).isEqualTo(new FileStore.Kept(HASH_OF_ABC, 3));
        try (var in = files.open(one.hash())) {
            assertThat(in.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("abc");
        }
    }

    @Test
    void nothingOutsideTheStoreCanBeNamed() {
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> files.open("../secret.key"));
        assertThatExceptionOfType(Missing.class).isThrownBy(() -> files.open("0".repeat(64)));
    }
}
