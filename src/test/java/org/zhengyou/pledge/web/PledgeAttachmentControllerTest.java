package org.zhengyou.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.ResultActions;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.pledge.PledgeAttachments;
import org.zhengyou.pledge.PledgeFixtures;
import org.zhengyou.pledge.PledgeRefused;

@TestPropertySource(properties = "zhengyou.upload.attachment=2KB")
class PledgeAttachmentControllerTest extends PledgePagesOnDatabase {
    private static final byte[] CONTENT = "<script>alert(1)</script> 扫描件 🙂".getBytes(StandardCharsets.UTF_8);

    @Autowired
    PledgeAttachments attachments;

    @Test
    void aFileComesBackToBeSavedUnderItsChineseName() throws Exception {
        UUID id = fixtures.draft(world, member, "text");
        send(world.secretary(), id, "承诺书（𠮷）.html", CONTENT).andExpect(redirectedUrl(list + "/" + id + "#attachments"));
        as(world.secretary(), get(list + "/" + id)).andExpect(content().string(containsString("承诺书（𠮷）.html")));
        as(world.secretary(), get(file(id)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(CONTENT))
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string(
                                "Content-Disposition", containsString("filename*=UTF-8''%E6%89%BF%E8%AF%BA%E4%B9%A6")));
        assertThat(jdbc.sql("select action from audit_log where object like '%' || :id || '%' order by id")
                        .param("id", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("pledge_attachment.create", "pledge_attachment.show");
    }

    @Test
    void whoSeesThePledgeAsThePublicDoesSeesNoAttachments() throws Exception {
        UUID id = fixtures.inForce(world, member, "text");
        send(world.secretary(), id, "a.txt", CONTENT).andExpect(status().is3xxRedirection());
        Viewer self = fixtures.account("李明", member, Role.MEMBER, world.branch());
        as(self, get(file(id))).andExpect(status().isOk());
        as(world.office(), get(file(id))).andExpect(status().isOk());
        for (Role role : new Role[] {Role.LEADER, Role.INSPECTOR}) {
            Viewer reader = fixtures.account("r", null, role, world.committee());
            as(reader, get(list + "/" + id))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("a.txt"))));
            as(reader, get(file(id))).andExpect(status().isNotFound());
        }
        Viewer colleague = fixtures.account("王芳", fixtures.member(world.branch(), "王芳"), Role.MEMBER, world.branch());
        as(colleague, get(file(id))).andExpect(status().isNotFound());
        send(colleague, id, "b.txt", CONTENT).andExpect(status().isUnprocessableContent());
        mvc.perform(get(file(id))).andExpect(redirectedUrl("/sign-in?next=" + encoded(file(id))));
        assertThat(kept(id)).isEqualTo(1);
    }

    @Test
    void underAnotherUnitNothingIsFound() throws Exception {
        UUID id = fixtures.draft(world, member, "text");
        send(world.secretary(), id, "a.txt", CONTENT);
        UUID other = fixtures.branch(world, "other");
        Viewer secretary = fixtures.account("s", null, Role.SECRETARY, other);
        String own = "/units/" + other + "/pledges/" + id;
        String foreign = file(id).replace(world.branch().toString(), other.toString());
        as(secretary, get(file(id))).andExpect(status().isNotFound());
        as(secretary, get(foreign)).andExpect(status().isNotFound());
        as(secretary, post(foreign + "/removal").with(csrf())).andExpect(status().isNotFound());
        as(secretary, post(foreign + "/removal/undo").with(csrf())).andExpect(status().isNotFound());
        mvc.perform(multipart(own + "/attachments")
                        .file(new MockMultipartFile("file", "x", null, CONTENT))
                        .cookie(fixtures.session(secretary))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        UUID sibling = fixtures.draft(world, fixtures.member(world.branch(), "王芳"), "text");
        as(world.secretary(), get(file(id).replace(id.toString(), sibling.toString())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsRefusedIsSaidWhereItWasAskedAndNothingIsKept() throws Exception {
        UUID id = fixtures.draft(world, member, "text");
        send(world.secretary(), id, "空.txt", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("这个文件是空的")));
        send(world.secretary(), id, "", new byte[0])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("还没有选择文件")));
        send(world.secretary(), id, "大.txt", new byte[2049])
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("文件超过")));
        mvc.perform(multipart(list + "/" + id + "/attachments")
                        .file(new MockMultipartFile("file", "x", null, CONTENT))
                        .cookie(fixtures.session(world.secretary())))
                .andExpect(status().isForbidden());
        assertThat(kept(id)).isZero();
    }

    @Test
    void thereIsRoomForTenAlsoWhenTwoArriveAtOnce() throws Exception {
        UUID id = fixtures.draft(world, member, "text");
        for (int i = 0; i < 9; i++) {
            send(world.secretary(), id, i + ".txt", CONTENT).andExpect(status().is3xxRedirection());
        }
        var kept = attachments.keep(
                world.secretary(), world.branch(), id, CONTENT.length, new ByteArrayInputStream(CONTENT));
        Callable<Boolean> tenth = () -> {
            try {
                attachments.add(world.branch(), id, kept, "x", PledgeFixtures.deed(world.secretary()));
                return true;
            } catch (PledgeRefused refused) {
                return false;
            }
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = executor.invokeAll(List.of(tenth, tenth));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        send(world.secretary(), id, "x.txt", CONTENT)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("最多 10 个附件")));
    }

    @Test
    void whatWasRemovedIsNotFoundUntilItIsPutBack() throws Exception {
        UUID id = fixtures.draft(world, member, "text");
        send(world.secretary(), id, "a.txt", CONTENT);
        String file = file(id);
        as(world.secretary(), post(file + "/removal").with(csrf())).andExpect(status().is3xxRedirection());
        as(world.secretary(), get(file)).andExpect(status().isNotFound());
        as(world.secretary(), get(list + "/" + id)).andExpect(content().string(containsString("已移除：a.txt")));
        as(world.secretary(), post(file + "/removal/undo").with(csrf())).andExpect(status().is3xxRedirection());
        as(world.secretary(), get(file)).andExpect(status().isOk());
    }

    private ResultActions send(Viewer viewer, UUID pledge, String name, byte[] content) throws Exception {
        return mvc.perform(multipart(list + "/" + pledge + "/attachments")
                .file(new MockMultipartFile("file", name, "text/html", content))
                .cookie(fixtures.session(viewer))
                .with(csrf()));
    }

    private String file(UUID pledge) {
        UUID id = jdbc.sql("select id from pledge_attachment where pledge_id = :pledge")
                .param("pledge", pledge)
                .query(UUID.class)
                .single();
        return list + "/" + pledge + "/attachments/" + id;
    }

    private static String encoded(String path) {
        return path.replace("/", "%2F");
    }

    private int kept(UUID pledge) {
        return jdbc.sql("select count(*) from pledge_attachment where pledge_id = :pledge")
                .param("pledge", pledge)
                .query(Integer.class)
                .single();
    }
}
