package org.zhengyou.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengyou.demo.DemoPapers.Paper;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.preview.FileKind;

class DemoPapersTest {
    @Test
    void thereIsAPaperOfEveryKindThatIsTakenAndTheyAreTheSameAtEveryStart() throws Exception {
        List<Paper> papers = DemoPapers.write();
        assertThat(papers).hasSizeBetween(50, 70);
        assertThat(papers.stream()
                        .map(paper -> paper.name().substring(paper.name().lastIndexOf('.') + 1))
                        .collect(Collectors.toSet()))
                .containsAll(Stream.of(FileKind.values()).map(FileKind::ending).toList());
        assertThat(papers.stream().map(Paper::visibility).distinct()).containsExactlyInAnyOrder(Visibility.values());
        assertThat(papers).allMatch(paper -> paper.content().length > 50);
        List<Paper> again = DemoPapers.write();
        assertThat(again.stream().map(Paper::name))
                .containsExactlyElementsOf(papers.stream().map(Paper::name).toList());
        assertThat(papers.getLast().content()).isEqualTo(papers.get(5).content());
    }
}
