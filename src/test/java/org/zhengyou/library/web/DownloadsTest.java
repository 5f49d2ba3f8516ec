package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;

class DownloadsTest extends LibraryRequests {
    @Test
    void aFileIsSavedUnderItsChineseNameAndNeverShown() throws Exception {
        Document document = listed(Visibility.PUBLIC, "三联三促 100%（𠮷）.txt", TEXT);
        as(Viewer.PUBLIC, get(document.href() + "/download"))
                .andExpect(status().isOk())
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(content().contentType("application/octet-stream"))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"____ 100____.txt\"; filename*=UTF-8''%E4%B8%89%E8%81%94"
                                        + "%E4%B8%89%E4%BF%83%20100%25%EF%BC%88%F0%A0%AE%B7%EF%BC%89.txt"))
                .andExpect(content().bytes(TEXT.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void rangesAreSentAsTheyAreAskedFor() throws Exception {
        byte[] bytes = "0123456789abcdefghij\n".repeat(5).getBytes(StandardCharsets.US_ASCII);
        Document document = listed(Visibility.PUBLIC, "digits.txt", new String(bytes, StandardCharsets.US_ASCII));
        String address = document.href() + "/download";
        String tag = mvc.perform(get(address)).andReturn().getResponse().getHeader("ETag");

        mvc.perform(get(address).header("Range", "bytes=3-6"))
                .andExpect(status().isPartialContent())
                .andExpect(header().string("Content-Range", "bytes 3-6/105"))
                .andExpect(content().string("3456"));
        mvc.perform(get(address).header("Range", "bytes=-5"))
                .andExpect(header().string("Content-Range", "bytes 100-104/105"))
                .andExpect(content().string("ghij\n"));
        mvc.perform(get(address).header("Range", "bytes=100-").header("If-Range", String.valueOf(tag)))
                .andExpect(status().isPartialContent());
        mvc.perform(get(address).header("Range", "bytes=100-").header("If-Range", "\"another\""))
                .andExpect(status().isOk())
                .andExpect(content().bytes(bytes));
        mvc.perform(get(address).header("Range", "bytes=105-"))
                .andExpect(status().isRequestedRangeNotSatisfiable())
                .andExpect(header().string("Content-Range", "bytes */105"));
        mvc.perform(get(address).header("Range", "bytes=0-1,4-5"))
                .andExpect(content().bytes(bytes));
        mvc.perform(head(address).header("Range", "bytes=3-6"))
                .andExpect(status().isOk())
                .andExpect(header().longValue("Content-Length", 105))
                .andExpect(header().doesNotExist("Content-Range"));
        mvc.perform(get(address).header("If-None-Match", String.valueOf(tag))).andExpect(status().isNotModified());
        mvc.perform(get(address + "?version=2")).andExpect(status().isNotFound());
    }

    @Test
    void aDownloadCutAtThirtyPlacesGoesOnToTheSameBytes() throws Exception {
        Random random = new Random(76);
        StringBuilder text = new StringBuilder();
        while (text.length() < 300_000) {
            text.append(Long.toString(random.nextLong(), 36)).append('\n');
        }
        byte[] whole = text.toString().getBytes(StandardCharsets.US_ASCII);
        Document document = listed(Visibility.PUBLIC, "long.txt", text.toString());
        String tag = mvc.perform(get(document.href() + "/download"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        for (int cut = 0; cut <= 30 && got.size() < whole.length; cut++) {
            byte[] rest = mvc.perform(get(document.href() + "/download")
                            .header("Range", "bytes=" + got.size() + "-")
                            .header("If-Range", String.valueOf(tag)))
                    .andExpect(status().isPartialContent())
                    .andExpect(header().string("Content-Range", containsString("/" + whole.length)))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
            got.write(rest, 0, cut == 30 ? rest.length : random.nextInt(rest.length / 8 + 1));
        }
        assertThat(got.toByteArray()).isEqualTo(whole);
    }
}
