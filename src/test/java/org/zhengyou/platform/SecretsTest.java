package org.zhengyou.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsSealedOpensAgainAlsoAfterARestart() {
        byte[] sealed = secrets().seal("objection.contact", "139 1234 5678 · 𠮷田 👍");

        assertThat(secrets().open("objection.contact", sealed)).isEqualTo("139 1234 5678 · 𠮷田 👍");
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("139");
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(secrets().seal("a", "text")).isNotEqualTo(secrets().seal("a", "text"));
    }

    @Test
    void aSealedTextDoesNotOpenAsSomethingElse() {
        byte[] sealed = secrets().seal("member.phone", "139");

        assertThatIllegalStateException().isThrownBy(() -> secrets().open("member.id_number", sealed));
    }

    @Test
    void aChangedByteIsNoticed() {
        byte[] sealed = secrets().seal("a", "text");
        sealed[sealed.length - 1] ^= 1;

        assertThatIllegalStateException().isThrownBy(() -> secrets().open("a", sealed));
    }

    @Test
    void theKeyIsReadableByItsOwnerOnly() throws IOException {
        secrets().seal("a", "text");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret.key"))))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void aBrokenKeyIsNeverUsedNorReplaced() throws IOException {
        Files.write(folder.resolve("secret.key"), new byte[5]);

        assertThatIllegalStateException().isThrownBy(() -> secrets().seal("a", "text"));
        assertThat(folder.resolve("secret.key")).hasSize(5);
    }

    @Test
    void aMarkIsTheSameForTheSameTextAndContextOnly() {
        byte[] text = {1, 2};

        assertThat(secrets().mark("form", text))
                .isEqualTo(secrets().mark("form", text))
                .hasSize(32);
        assertThat(secrets().mark("form", text)).isNotEqualTo(secrets().mark("code", text));
    }

    private Secrets secrets() {
        return new Secrets(new Settings(
                folder,
                ZoneId.of("Asia/Shanghai"),
                false,
                new Settings.Database(null, null, null, 1),
                new Settings.Notice(true),
                new Settings.Audit(Duration.ofDays(365)),
                new Settings.Upload(DataSize.ofMegabytes(2), DataSize.ofMegabytes(1), DataSize.ofMegabytes(1)),
                new Settings.Preview(
                        1, DataSize.ofMegabytes(128), Duration.ofSeconds(10), Settings.Preview.Fidelity.OWN),
                false,
                new Settings.Payment(
                        Settings.Payment.Gateway.NONE,
                        null,
                        new Settings.WeChat("", null, null, null, null, null, null, null)),
                new Settings.Search(null, new Settings.OpenSearch(null, null, null, "zhengyou")),
                new Settings.Library(DataSize.ofMegabytes(1), null, null)));
    }
}
