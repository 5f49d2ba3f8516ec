package org.zhengyou.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void namesOfEveryScriptStayAsTheyAre() {
        assertThat(FileName.of("公开承诺书（𠮷田·第2版）🙂.docx")).isEqualTo("公开承诺书（𠮷田·第2版）🙂.docx");
    }

    @Test
    void foldersAndWhatCannotBeSeenAreTakenOff() {
        assertThat(FileName.of("C:\\我的文档\\承诺.pdf")).isEqualTo("承诺.pdf");
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.of("承诺\u202Efdp.exe\u0000\r\nX: y")).isEqualTo("承诺fdp.exe X: y");
    }

    @Test
    void whatHasNoNameGetsOne() {
        assertThat(FileName.of(null)).isEqualTo("file");
        assertThat(FileName.of(" / ")).isEqualTo("file");
        assertThat(FileName.of("..")).isEqualTo("file");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileName.of("𠮷".repeat(300) + ".docx")).isEqualTo("𠮷".repeat(115) + ".docx");
    }
}
