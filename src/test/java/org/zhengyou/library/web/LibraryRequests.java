package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Role;
import org.zhengyou.access.SettableClock;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.library.Documents;
import org.zhengyou.library.rendering.RenderDocuments;

/** A committee with two branches, and requests to the library as people send them. */
@AccessTest
abstract class LibraryRequests {
    static final String TEXT = "以三联三促推动支部共建的做法。今年以来，支部围绕课后服务和青年教师成长两件事，与相邻支部结对。\n";

    @Autowired
    MockMvc mvc;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SettableClock clock;

    @Autowired
    Documents documents;

    @Autowired
    RenderDocuments rendering;

    @Autowired
    JdbcClient jdbc;

    UUID top;
    UUID branch;
    UUID sibling;
    Viewer secretary;
    Viewer member;
    Viewer office;
    Viewer editor;
    String desk;

    @BeforeEach
    void aTree() {
        top = fixtures.unit(null);
        branch = fixtures.unit(top);
        sibling = fixtures.unit(top);
        secretary = viewer(Role.SECRETARY, branch);
        member = viewer(Role.MEMBER, branch);
        office = viewer(Role.OFFICE, top);
        editor = viewer(Role.EDITOR, top);
        desk = "/units/" + branch + "/documents";
    }

    Viewer viewer(Role role, UUID unit) {
        return fixtures.viewer(role, unit, clock.instant());
    }

    <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions as(
            Viewer viewer, AbstractMockHttpServletRequestBuilder<B> request) throws Exception {
        return mvc.perform(
                viewer.signedIn() ? request.cookie(fixtures.session(viewer.account(), clock.instant())) : request);
    }

    ResultActions send(Viewer viewer, Visibility visibility, MockMultipartFile... files) throws Exception {
        var request = multipart(desk);
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return as(viewer, request.param("visibility", visibility.name()).with(csrf()));
    }

    static MockMultipartFile file(String name, String text) {
        return new MockMultipartFile("files", name, null, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A draft of the viewer's, sent as a form sends it. */
    Document draft(Viewer viewer, Visibility visibility, String name, String text) throws Exception {
        send(viewer, visibility, file(name, text));
        return newest();
    }

    /** The same, listed by its secretary, with its preview made. */
    Document listed(Visibility visibility, String name, String text) throws Exception {
        return listed(draft(secretary, visibility, name, text));
    }

    /** Listed by its secretary, with its preview made. */
    Document listed(Document draft) {
        documents.list(
                branch,
                draft.id(),
                secretary,
                clock.instant().atZone(clock.getZone()).toLocalDate(),
                clock.instant());
        while (rendering.next(clock.instant())) {
            // until none waits
        }
        return documents.find(branch, draft.id()).orElseThrow();
    }

    Document newest() {
        UUID id = all().getLast();
        return documents.find(branch, id).orElseThrow();
    }

    List<UUID> all() {
        return jdbc.sql("select id from document where unit_id = :unit order by id")
                .param("unit", branch)
                .query(UUID.class)
                .list();
    }

    /** Where the first page of the preview on a page is fetched. */
    static String preview(ResultActions page) throws Exception {
        Matcher found = Pattern.compile("src=\"(/library/[^\"]+/preview/[^\"]+/1)\"")
                .matcher(page.andReturn().getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
