package org.zhengyou.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Grants;
import org.zhengyou.access.Role;
import org.zhengyou.access.SettableClock;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.form.FormTokens;

@AccessTest
@Import(ContestedForTests.class)
class ClaimPagesTest {
    @Autowired
    Claims claims;

    @Autowired
    ContestedForTests contested;

    @Autowired
    AccessFixtures access;

    @Autowired
    MockMvc mvc;

    @Autowired
    SettableClock clock;

    UUID unit;
    Viewer editor;
    Viewer uploader;
    Contested.Item item;

    @BeforeEach
    void aDocument() {
        unit = access.unit(null);
        editor = access.viewer(Role.EDITOR, unit, clock.instant());
        uploader = access.viewer(Role.MEMBER, unit, clock.instant());
        item = contested.add(unit, uploader);
    }

    @Test
    void anybodyFilesInTheBrowserAndTheOthersAnswerThere(@Autowired FormTokens tokens, @Autowired Grants grants)
            throws Exception {
        String address = "/claims/" + unit + "/" + item.id();
        assertThat(page(get(address), null, 200)).contains("name=\"token\"", item.title());
        assertThat(page(post(address).param("kind", "COPYRIGHT").param("party", "<b>x"), null, 422))
                .contains("work-error", "truth-error", "&lt;b>x");
        page(get("/claims/" + unit + "/" + UUID.randomUUID()), null, 404);
        String said = page(
                multipart(address)
                        .file(new MockMultipartFile("enclosed", "证明.txt", "text/plain", "proof".getBytes(UTF_8)))
                        .param("kind", "COPYRIGHT")
                        .param("party", "赵六")
                        .param("contact", "z@example.org")
                        .param("address", "here")
                        .param("work", "a book")
                        .param("statement", "copied")
                        .param("proof", "page 3")
                        .param("truth", "true")
                        .param("token", tokens.issue(clock.instant().minusSeconds(10))),
                null,
                200);
        Matcher receipt = Pattern.compile("(BQ-\\d{4}-\\d{6}).*?([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})", Pattern.DOTALL)
                .matcher(said);
        assertThat(receipt.find()).isTrue();
        Claim claim =
                claims.lookUp(receipt.group(1), receipt.group(2)).orElseThrow().claim();
        String desk = "/units/" + unit + "/claims/" + claim.id();

        assertThat(page(get("/units/" + unit + "/claims"), editor, 200)).contains(claim.number());
        String shown = page(get(desk), editor, 200);
        assertThat(shown).contains("证明.txt", "href=\"" + item.path() + "\"").doesNotContain("z@example.org");
        grants.give(uploader.account(), Role.EDITOR, unit, null);
        assertThat(page(get(desk), editor, 200)).contains("value=\"FORWARDED\"");
        assertThat(page(get(desk), uploader, 200)).doesNotContain("value=\"FORWARDED\"");
        page(post(desk + "/steps").param("to", "REJECTED").param("reason", "x"), uploader, 422);
        assertThat(page(post(desk + "/parties"), editor, 200)).contains("z@example.org");
        for (int i = 0; i < 2; i++) {
            page(post(desk + "/steps").param("to", "FORWARDED"), editor, 302);
        }
        assertThat(page(get("/claims/mine"), uploader, 200)).contains(item.title());
        assertThat(page(get("/claims/mine/" + claim.id()), uploader, 200))
                .contains("赵六")
                .doesNotContain("z@example.org");
        page(post("/claims/mine/" + claim.id() + "/counter-statement"), uploader, 422);
        assertThat(page(
                        post("/claims/look-up")
                                .param("receipt", receipt.group(1))
                                .param("code", receipt.group(2)),
                        null,
                        200))
                .contains(item.title(), "/claims/withdrawn")
                .doesNotContain(editor.name());
        page(post("/claims/look-up").param("receipt", receipt.group(1)).param("code", "x"), null, 422);
    }

    private String page(AbstractMockHttpServletRequestBuilder<?> request, @Nullable Viewer viewer, int status)
            throws Exception {
        if (viewer != null) {
            request.cookie(new Cookie[] {access.session(viewer.account(), clock.instant())});
        }
        var response = mvc.perform(request.with(csrf())).andReturn().getResponse();
        assertThat(response.getStatus()).as(response.getContentAsString(UTF_8)).isEqualTo(status);
        return response.getContentAsString(UTF_8);
    }
}
