package org.zhengyou.preview.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
    private static final String TEXT = "经验交流材料：以党建引领乡村振兴，服务群众。\r\n共 12 页，联系人甲 (a@b.cn)\r\n";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void aTextIsReadInTheEncodingInWhichItWasWritten(String encoding) throws IOException {
        assertThat(read(TEXT.getBytes(Charset.forName(encoding)))).isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void aMarkAtTheBeginningIsBelievedAndNotPartOfTheText(String encoding) throws IOException {
        assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName(encoding)))).isEqualTo(TEXT);
    }

    @Test
    void aRareCharacterOfFourBytesKeepsTheEncoding() throws IOException {
        String name = TEXT + "㐂𠮷";
        assertThat(read(name.getBytes(Charset.forName("GB18030")))).isEqualTo(name);
    }

    @Test
    void aSingleForeignByteMakesUtf8AnotherEncodingAndNeverALoss() throws IOException {
        byte[] bytes = ("caf" + (char) 0xE9 + " au lait").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(bytes)).doesNotContain("\uFFFD");
    }

    @Test
    void whatIsNoTextHasNoEncoding() throws IOException {
        for (byte[] bytes : new byte[][] {new byte[100], {1, 2, 3}, {'a', 27, 'b'}}) {
            assertThat(TextFile.charset(Files.write(dir.resolve("x"), bytes))).isEmpty();
        }
    }

    private String read(byte[] bytes) throws IOException {
        Path file = Files.write(dir.resolve("text"), bytes);
        try (var in = TextFile.open(file, TextFile.charset(file).orElseThrow())) {
            return in.readAllAsString();
        }
    }
}
