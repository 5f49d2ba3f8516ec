package org.zhengyou.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import org.zhengyou.demo.DemoPapers.Paper;
import org.zhengyou.platform.Settings;
import org.zhengyou.preview.Family;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.Inspection;
import org.zhengyou.preview.Reader;

class DemoPapersShownTest {
    @TempDir
    Path folder;

    /** In the process that opens the installation's own; LibreOffice is not asked but for what needs it. */
    @Test
    void oneOfEveryKindIsTakenForWhatItIsAndShown() throws IOException {
        Settings.Preview settings = new Settings.Preview(
                1, DataSize.ofMegabytes(256), Duration.ofMinutes(1), Settings.Preview.Fidelity.OWN);
        Set<FileKind> seen = EnumSet.noneOf(FileKind.class);
        try (Reader reader = Reader.apart(folder, settings)) {
            for (Paper paper : DemoPapers.write()) {
                Path file = Files.write(folder.resolve("paper"), paper.content());
                Inspection it = reader.inspect(file, paper.name());
                assertThat(paper.name()).endsWith("." + it.kind().ending());
                if (seen.add(it.kind())) {
                    Path out = folder.resolve(it.kind().ending());
                    assertThat(reader.render(file, it.kind(), out, page -> {}).pages())
                            .isPositive();
                    if (it.kind().family() == Family.TEXT || it.kind().family() == Family.FIXED) {
                        assertThat(Files.readString(out.resolve("text.txt")).replaceAll("\\s", ""))
                                .contains(paper.title().replaceAll("\\s", ""));
                    } else {
                        assertThat(out.resolve("1.html")).isNotEmptyFile();
                    }
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(FileKind.values());
    }
}
