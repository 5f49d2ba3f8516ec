package org.zhengyou.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhengyou.demo.DemoPapers.Paper;
import org.zhengyou.library.Document.Visibility;

class DemoPapersTest {
    @Test
    void thereIsAPaperOfEveryKindThatCanBeWrittenAndTheyAreTheSameAtEveryStart() throws Exception {
        List<Paper> papers = DemoPapers.write();
        assertThat(papers).hasSizeBetween(50, 70);
        assertThat(papers.stream()
                        .map(paper -> paper.name().substring(paper.name().lastIndexOf('.') + 1))
                        .collect(Collectors.toSet()))
                .contains("docx", "pptx", "ppt", "xlsx", "xls", "ods", "odt", "rtf", "txt", "md", "pdf", "png", "jpg")
                .contains("et", "dps", "odp", "ofd", "gif", "bmp", "tiff");
        assertThat(papers.stream().map(Paper::visibility).distinct()).containsExactlyInAnyOrder(Visibility.values());
        assertThat(papers).allMatch(paper -> paper.content().length > 50);
        List<Paper> again = DemoPapers.write();
        assertThat(again.stream().map(Paper::name))
                .containsExactlyElementsOf(papers.stream().map(Paper::name).toList());
        assertThat(papers.getLast().content()).isEqualTo(papers.get(5).content());
    }
}
