package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.library.rendering.Renderings;

class BrokenPreviewsTest extends LibraryRequests {
    private static final String ENDS_HERE = "预览到此中断";
    private static final String AGAIN = "重新生成";

    @Autowired
    Renderings renderings;

    @Test
    void aPreviewThatBrokeOffAmidItsPagesSaysSoAndIsTriedAgain() throws Exception {
        Document document = listed(Visibility.PUBLIC, "长文.txt", TEXT);
        as(Viewer.PUBLIC, get(document.href())).andExpect(content().string(not(containsString(ENDS_HERE))));
        jdbc.sql("update document_version set rendering = 'FAILED', failure = 'preview.refused.TOO_SLOW'"
                        + " where document_id = :id")
                .param("id", document.id())
                .update();

        as(Viewer.PUBLIC, get(document.href()))
                .andExpect(content()
                        .string(allOf(
                                containsString("<iframe"),
                                containsString(ENDS_HERE),
                                containsString("读取文件用时过长"),
                                not(containsString(AGAIN)))));
        as(secretary, get(document.href())).andExpect(content().string(containsString(AGAIN)));
        as(secretary, post(document.deskHref() + "/preview").with(csrf()))
                .andExpect(redirectedUrl(document.deskHref()));
        assertThat(rendering.next(clock.instant())).isTrue();
        as(secretary, get(document.href())).andExpect(content().string(not(containsString(ENDS_HERE))));
    }

    @Test
    void whatAKilledProgramWasMakingIsBegunAnewAfterAMinuteAndNotWhileItIsMade() throws Exception {
        listed(Visibility.UNIT, "成稿.txt", TEXT);
        draft(secretary, Visibility.UNIT, "半途.txt", TEXT);
        Instant now = clock.instant();
        Renderings.Job job = renderings.take(now).orElseThrow();
        renderings.goesOn(job, now.plusSeconds(40));

        assertThat(rendering.next(now.plusSeconds(61))).isFalse();
        assertThat(rendering.next(now.plusSeconds(101))).isTrue();
        assertThat(jdbc.sql("select rendering from document_version where document_id = :id")
                        .param("id", job.documentId())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE");
    }
}
