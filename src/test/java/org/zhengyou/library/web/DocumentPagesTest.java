package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.State;
import org.zhengyou.library.Document.Visibility;

class DocumentPagesTest extends LibraryRequests {
    @Test
    void severalFilesAreTakenAndWhatIsWrongWithOneIsSaidAtThatOne() throws Exception {
        send(
                        member,
                        Visibility.INTERNAL,
                        file("以“三联三促”推动共建.txt", TEXT),
                        file("空.txt", ""),
                        new MockMultipartFile("files", "做法.docx", null, new byte[] {1, 2, 3, 0, 0, 9}))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("以“三联三促”推动共建"), containsString("空.txt"), containsString("做法.docx"))));
        assertThat(all()).hasSize(1);
        assertThat(newest().title()).isEqualTo("以“三联三促”推动共建");
        assertThat(newest().state()).isEqualTo(State.DRAFT);

        send(member, Visibility.INTERNAL)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("还没有选择文件")));
    }

    @Test
    void theSameSentTwiceIsOneDraft() throws Exception {
        for (int i = 0; i < 2; i++) {
            send(member, Visibility.INTERNAL, file("课表.txt", TEXT)).andExpect(status().isOk());
        }
        assertThat(all()).hasSize(1);
        assertThat(newest().title()).isEqualTo("课表");
        send(member, Visibility.UNIT, file("课表.txt", TEXT)).andExpect(status().isOk());
        assertThat(all()).hasSize(2);
    }

    @Test
    void theDeskIsFilteredByWordsAndByState() throws Exception {
        Document draft = draft(secretary, Visibility.PUBLIC, "Plan of 晨读.txt", TEXT);
        Document listed = listed(Visibility.UNIT, "午读.txt", TEXT + "unit");
        String desk = "/units/" + draft.unitId() + "/documents";
        as(office, get(desk)).andExpect(content().string(allOf(seen(draft), seen(listed))));
        as(office, get(desk).param("words", " plan OF 晨 "))
                .andExpect(content().string(allOf(seen(draft), not(seen(listed)))));
        as(office, get(desk).param("which", "LISTED"))
                .andExpect(content().string(allOf(seen(listed), not(seen(draft)))));
        as(office, get(desk).param("which", "NO_PREVIEW").param("words", "%_'"))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("value=\"%_&#39;\""), not(seen(draft)))));
        as(office, get(desk).param("which", "OTHER")).andExpect(status().isNotFound());
    }

    private static org.hamcrest.Matcher<String> seen(Document document) {
        return containsString(document.deskHref());
    }

    @Test
    void whoMayReadIsAskedOfEveryDocumentAndForeignIdsFindNothing() throws Exception {
        Viewer elsewhere = viewer(Role.MEMBER, sibling);
        Viewer administrator = fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant());
        List<Viewer> all = List.of(Viewer.PUBLIC, administrator, elsewhere, member, office, secretary);
        Document draft = draft(secretary, Visibility.PUBLIC, "draft.txt", TEXT);
        Document unit = listed(Visibility.UNIT, "unit.txt", TEXT + "unit");
        Document internal = listed(Visibility.INTERNAL, "internal.txt", TEXT + "internal");
        Document everyones = listed(Visibility.PUBLIC, "public.txt", TEXT + "public");

        assertThat(seeing(all, draft)).containsExactly(office, secretary);
        assertThat(seeing(all, unit)).containsExactly(member, office, secretary);
        assertThat(seeing(all, internal)).containsExactly(elsewhere, member, office, secretary);
        assertThat(seeing(all, everyones)).containsExactlyElementsOf(all);

        as(office, get("/library/" + sibling + "/" + everyones.id())).andExpect(status().isNotFound());
        as(office, get("/units/" + sibling + "/documents/" + everyones.id())).andExpect(status().isNotFound());
        as(viewer(Role.SECRETARY, sibling), get(everyones.deskHref())).andExpect(status().isNotFound());
        as(member, get(everyones.deskHref())).andExpect(status().isNotFound());
        as(member, post(everyones.deskHref() + "/listing/removal").with(csrf())).andExpect(status().isNotFound());
    }

    private List<Viewer> seeing(List<Viewer> viewers, Document document) throws Exception {
        java.util.ArrayList<Viewer> seeing = new java.util.ArrayList<>();
        for (Viewer viewer : viewers) {
            int page =
                    as(viewer, get(document.href())).andReturn().getResponse().getStatus();
            int file = as(viewer, get(document.href() + "/download"))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            assertThat(file).isEqualTo(page);
            if (page == 200) {
                seeing.add(viewer);
            }
        }
        return seeing;
    }

    @Test
    void aMemberAsksAndTheSecretaryMakesItPublic() throws Exception {
        Document draft = draft(member, Visibility.PUBLIC, "a.txt", TEXT);
        as(member, post(draft.deskHref() + "/listing").with(csrf())).andExpect(redirectedUrl(draft.deskHref()));
        assertThat(newest().state()).isEqualTo(State.DRAFT);
        as(secretary, get(desk)).andExpect(content().string(containsString("申请公开")));
        as(secretary, get("/desk")).andExpect(content().string(containsString("有 1 份资料申请公开")));

        as(secretary, post(draft.deskHref() + "/listing").with(csrf())).andExpect(redirectedUrl(draft.deskHref()));
        assertThat(newest().state()).isEqualTo(State.LISTED);
        as(Viewer.PUBLIC, get(draft.href())).andExpect(status().isOk());

        as(member, post(draft.deskHref() + "/listing/removal").with(csrf())).andExpect(status().is3xxRedirection());
        as(Viewer.PUBLIC, get(draft.href())).andExpect(status().isNotFound());
        as(secretary, get(draft.deskHref())).andExpect(content().string(containsString("重新上架后")));
    }

    @Test
    void aDocumentsPageSaysWhatItIsToReadersAndToSearchEngines() throws Exception {
        Document document = listed(Visibility.PUBLIC, "做法</script><b>.txt", TEXT);
        String page = as(Viewer.PUBLIC, get(document.href()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("rel=\"canonical\" href=\"http://localhost" + document.href() + "\"")
                .contains("property=\"og:title\"", "schema.org", "未做病毒扫描", "温馨提示", "免费")
                .contains("sandbox=\"\"")
                .doesNotContain("</script><b>", "noindex");
        as(Viewer.PUBLIC, get("/sitemap.xml")).andExpect(content().string(containsString(document.href())));
        as(Viewer.PUBLIC, get("/robots.txt"))
                .andExpect(
                        content().string(allOf(containsString("Disallow: /units/"), containsString("/sitemap.xml\n"))));

        Document inside = listed(Visibility.INTERNAL, "inside.txt", TEXT);
        as(member, get(inside.href()))
                .andExpect(content().string(allOf(containsString("noindex"), not(containsString("canonical")))));
        as(Viewer.PUBLIC, get("/sitemap.xml"))
                .andExpect(content().string(not(containsString(inside.id().toString()))));
    }

    @Test
    void aPreviewStandsInASandboxAndOnlyItsTicketOpensIt() throws Exception {
        Document document = listed(Visibility.INTERNAL, "a.txt", TEXT);
        String page = as(member, get(document.href())).andReturn().getResponse().getContentAsString();
        Matcher frame =
                Pattern.compile("src=\"(/library/[^\"]+/preview/[^\"]+/)1\"").matcher(page);
        assertThat(frame.find()).isTrue();
        String address = frame.group(1);

        mvc.perform(get(address + "1"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox; default-src 'none'")))
                .andExpect(header().string("X-Frame-Options", "SAMEORIGIN"))
                .andExpect(content().string(containsString("三联三促")));
        mvc.perform(get(address + "2")).andExpect(status().isNotFound());
        mvc.perform(get(address + "text.txt")).andExpect(status().isNotFound());
        Document other = listed(Visibility.INTERNAL, "b.txt", TEXT + "b");
        mvc.perform(get(address.replace(document.id().toString(), other.id().toString()) + "1"))
                .andExpect(status().isNotFound());
        documents.takeDown(branch, document.id(), "reason", office, clock.instant());
        mvc.perform(get(address + "1")).andExpect(status().isNotFound());
    }

    @Test
    void whoeverOpenedAPreviewLosesItWhenTheDocumentIsWithdrawn() throws Exception {
        Document document = listed(Visibility.INTERNAL, "a.txt", TEXT);
        String page = as(member, get(document.href())).andReturn().getResponse().getContentAsString();
        Matcher frame =
                Pattern.compile("src=\"(/library/[^\"]+/preview/[^\"]+/1)\"").matcher(page);
        assertThat(frame.find()).isTrue();
        mvc.perform(get(frame.group(1))).andExpect(status().isOk());
        documents.withdraw(branch, document.id(), office, clock.instant());
        mvc.perform(get(frame.group(1))).andExpect(status().isNotFound());
    }

    @Test
    void whatIsTakenDownLeavesAPageThatSaysSoAndComesBackAsItStood() throws Exception {
        Document document = listed(Visibility.PUBLIC, "a.txt", TEXT);
        documents.takeDown(branch, document.id(), "有人提出版权异议", Viewer.PUBLIC, clock.instant());
        as(Viewer.PUBLIC, get(document.href()))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("有人提出版权异议"),
                                not(containsString("iframe")),
                                not(containsString("/download")))));
        as(Viewer.PUBLIC, get(document.href() + "/download")).andExpect(status().isNotFound());
        as(secretary, post(document.deskHref() + "/listing").with(csrf())).andExpect(status().isUnprocessableContent());

        documents.restore(branch, document.id(), "restored", Viewer.PUBLIC, clock.instant());
        as(Viewer.PUBLIC, get(document.href() + "/download")).andExpect(status().isOk());
    }

    @Test
    void whatIsSaidOfItIsChangedAndAFaultIsSaidAtItsField() throws Exception {
        Document document = draft(secretary, Visibility.INTERNAL, "a.txt", TEXT);
        as(
                        secretary,
                        post(document.deskHref())
                                .with(csrf())
                                .param("title", " ")
                                .param("author", "张三")
                                .param("visibility", "UNIT"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("title-error")));
        as(
                        secretary,
                        post(document.deskHref())
                                .with(csrf())
                                .param("title", "新标题")
                                .param("author", "张三")
                                .param("visibility", "UNIT")
                                .param("tags", "支部共建，课后服务;名师"))
                .andExpect(redirectedUrl(document.deskHref()));
        as(secretary, get(document.href()))
                .andExpect(content()
                        .string(allOf(
                                containsString("新标题"),
                                containsString("支部共建"),
                                containsString("名师"),
                                containsString("张三"))));
        as(secretary, get(document.deskHref() + "/edit")).andExpect(status().isOk());
    }

    @Test
    void whatWasTypedInADisputeOutlivesTheSession() throws Exception {
        Document inside = listed(Visibility.INTERNAL, "inside.txt", TEXT);
        String address = "/claims/" + branch + "/" + inside.id();
        as(member, get(address)).andExpect(status().isOk());
        as(Viewer.PUBLIC, post(address).with(csrf()).param("statement", "写了很久的理由"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(containsString("写了很久的理由")));
        as(
                        fixtures.viewer(Role.ADMINISTRATOR, null, clock.instant()),
                        post(address).with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void favouritesAreOnesOwn() throws Exception {
        Document document = listed(Visibility.PUBLIC, "值得一读的.txt", TEXT);
        as(member, post(document.href() + "/favourite").with(csrf())).andExpect(redirectedUrl(document.href()));
        as(member, get("/library/favourites")).andExpect(content().string(containsString("值得一读的")));
        as(office, get("/library/favourites")).andExpect(content().string(not(containsString("值得一读的"))));
        as(member, post(document.href() + "/favourite/removal").with(csrf())).andExpect(redirectedUrl(document.href()));
        as(member, get("/library/favourites")).andExpect(content().string(not(containsString("值得一读的"))));
        as(viewer(Role.MEMBER, sibling), post(document.href() + "/favourite").with(csrf()))
                .andExpect(redirectedUrl(document.href()));
    }
}
