package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.apache.lucene.store.AlreadyClosedException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.library.likeness.CompareDocuments;
import org.zhengyou.library.likeness.Likenesses;
import org.zhengyou.library.rendering.Renderings;
import org.zhengyou.likeness.TextIndex;
import org.zhengyou.platform.Settings;

class LikenessPagesTest extends LibraryRequests {
    @Autowired
    CompareDocuments comparing;

    @Autowired
    Likenesses likenesses;

    @Autowired
    Settings settings;

    @Autowired
    Renderings renderings;

    @Test
    void aCopyIsShownSideBySideToWhoSeesBothAndDecidedByPeople() throws Exception {
        String text = words(400);
        Document first = listed(Visibility.UNIT, "first paper.txt", text);
        Document copy = listed(Visibility.PUBLIC, "second paper.txt", text.replaceFirst("^.{6}", "另外的开头"));
        compare();

        String address = copy.href() + "/likeness/" + branch + "/" + first.id();
        as(member, get(copy.href())).andExpect(content().string(containsString(address)));
        as(member, get(address))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("class=\"passages\""), containsString(text.substring(50, 80)))));
        as(member, get(first.href() + "/likeness/" + branch + "/" + copy.id())).andExpect(status().isOk());

        as(Viewer.PUBLIC, get(copy.href()))
                .andExpect(content().string(not(containsString(first.id().toString()))));
        as(Viewer.PUBLIC, get(address)).andExpect(status().isNotFound());

        String undecided = "/units/" + branch + "/documents?which=ALIKE";
        as(secretary, get(undecided)).andExpect(content().string(containsString(copy.deskHref())));
        String decision = copy.deskHref() + "/likenesses/" + branch + "/" + first.id();
        as(secretary, post(decision).with(csrf()).param("decision", "PERMITTED").param("remark", "已征得同意"))
                .andExpect(redirectedUrl(address));
        as(secretary, get(undecided)).andExpect(content().string(not(containsString(copy.deskHref()))));
        for (int i = 0; i < 2; i++) {
            as(editor, post(decision).with(csrf()).param("decision", "TO_BE_MENDED"))
                    .andExpect(redirectedUrl(address));
        }
        assertThat(likenesses.decisions(copy, first)).hasSize(2);
        as(member, post(decision).with(csrf()).param("decision", "QUOTATION")).andExpect(status().is4xxClientError());
        as(secretary, get(address)).andExpect(content().string(allOf(containsString("已征得同意"), containsString("将作修改"))));
        as(member, get(address))
                .andExpect(content()
                        .string(allOf(
                                containsString("将作修改"),
                                not(containsString("已征得同意")),
                                not(containsString(editor.name())))));
    }

    @Test
    void theDeskSaysNothingOfTextsThatItsReaderMayNotSee() throws Exception {
        String text = words(400);
        listed(Visibility.UNIT, "of this branch.txt", text);
        desk = "/units/" + sibling + "/documents";
        Viewer other = viewer(Role.SECRETARY, sibling);
        send(other, Visibility.INTERNAL, file("a trial.txt", text));
        while (rendering.next(clock.instant())) {
            // until none waits
        }
        compare();
        String undecided = desk + "?which=ALIKE";
        as(other, get(undecided)).andExpect(content().string(not(containsString("a trial"))));
        as(editor, get("/units/" + top + "/documents?which=ALIKE"))
                .andExpect(content().string(containsString("a trial")));
    }

    @Test
    void aNewVersionIsComparedAnew() throws Exception {
        String text = words(300);
        Document first = listed(Visibility.PUBLIC, "first text.txt", text);
        Document copy = listed(Visibility.PUBLIC, "second text.txt", text + "。");
        compare();
        assertThat(likenesses.of(secretary, first)).hasSize(1);
        assertThat(likenesses.of(secretary, copy).getFirst().percent()).isGreaterThan(95);
        assertThat(likenesses.of(secretary, copy).getFirst().otherPercent()).isGreaterThan(95);
        assertThat(likenesses
                        .between(secretary, first, branch, copy.id())
                        .orElseThrow()
                        .likeness()
                        .passages())
                .isNotEmpty();

        org.springframework.mock.web.MockMultipartFile other = new org.springframework.mock.web.MockMultipartFile(
                "file", "other.txt", null, words(300).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        as(
                        secretary,
                        org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(
                                        copy.deskHref() + "/versions")
                                .file(other)
                                .with(csrf()))
                .andExpect(redirectedUrl(copy.deskHref()));
        while (rendering.next(clock.instant())) {
            // until none waits
        }
        compare();
        assertThat(likenesses.of(secretary, first)).isEmpty();
        as(secretary, get(copy.href())).andExpect(content().string(containsString("第 2 版")));
        as(secretary, get(copy.href() + "/download?version=1"))
                .andExpect(content().bytes((text + "。").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    @Test
    void theSameFileIsFoundWhereNoPreviewCouldBeMade() throws Exception {
        String text = words(300);
        Document first = listed(Visibility.PUBLIC, "once.txt", text);
        compare();
        Document again = draft(editor, Visibility.PUBLIC, "once more.txt", text);
        jdbc.sql("update document_version set rendering = 'FAILED' where document_id = :id")
                .param("id", again.id())
                .update();
        compare();
        assertThat(likenesses.of(secretary, again))
                .extracting(hint -> hint.other().id())
                .containsExactly(first.id());
    }

    /** The folder was deleted while the program ran, and what lies there now is no index. */
    @Test
    void lostFingerprintsAreMadeAgain() throws Exception {
        String text = words(300);
        Document first = listed(Visibility.PUBLIC, "before the loss.txt", text);
        compare();
        Path folder = settings.data().resolve("likeness");
        FileSystemUtils.deleteRecursively(folder);
        Path spoilt = Files.createDirectories(folder.resolve(Integer.toString(TextIndex.VERSION)));
        Files.write(spoilt.resolve("segments_1"), new byte[] {1, 2, 3});
        Document copy = listed(Visibility.PUBLIC, "after the loss.txt", text + "。");
        assertThatThrownBy(this::compare).isInstanceOfAny(IOException.class, AlreadyClosedException.class);
        compare();
        assertThat(likenesses.of(secretary, copy))
                .extracting(hint -> hint.other().id())
                .containsExactly(first.id());
    }

    /** What the disk does not give back, be it the one that is compared or one that is like it. */
    @Test
    void aTextThatCannotBeReadHoldsBackNoOther() throws Exception {
        String text = words(300);
        Document first = listed(Visibility.PUBLIC, "the readable one.txt", text);
        Document lost = listed(Visibility.PUBLIC, "the lost one.txt", text + "。");
        spoil(lost);
        compare();
        assertThat(likenesses.of(secretary, lost)).isEmpty();
        spoil(first);
        Document copy = listed(Visibility.PUBLIC, "the copy.txt", text + "！");
        compare();
        assertThat(likenesses.of(secretary, copy)).isEmpty();
        Document next = listed(Visibility.PUBLIC, "the next copy.txt", text + "？");
        compare();
        assertThat(likenesses.of(secretary, next))
                .extracting(hint -> hint.other().id())
                .containsExactly(copy.id());
    }

    private void spoil(Document document) throws IOException {
        Path text = renderings
                .folder(document.unitId(), document.id(), document.version())
                .resolve("text.txt");
        Files.delete(text);
        Files.createDirectory(text);
    }

    private void compare() throws Exception {
        while (comparing.next(clock.instant())) {
            // until none waits
        }
    }

    /** Nothing that an earlier run left is like it. */
    private static String words(int length) {
        Random random = new Random();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(Character.toChars(0x4e00 + random.nextInt(3000)));
            if (i % 17 == 16) {
                text.append("，");
            }
        }
        return text.toString();
    }
}
