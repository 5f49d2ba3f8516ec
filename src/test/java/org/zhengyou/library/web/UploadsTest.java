package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.library.upload.Upload;
import org.zhengyou.library.upload.Uploads;
import org.zhengyou.platform.files.FileStore;

class UploadsTest extends LibraryRequests {
    @Autowired
    Uploads uploads;

    @Autowired
    FileStore files;

    @Test
    void theServerSaysWhatItCan() throws Exception {
        as(member, options(desk + "/uploads"))
                .andExpect(status().isNoContent())
                .andExpect(header().string("Tus-Version", "1.0.0"))
                .andExpect(header().string("Tus-Extension", "creation,expiration,checksum,termination"))
                .andExpect(header().string("Tus-Max-Size", Long.toString(200L << 20)));
        as(member, post(desk + "/uploads").with(csrf()).header("Upload-Length", "3"))
                .andExpect(status().isPreconditionFailed());
    }

    @Test
    void aFileInPartsBecomesADocumentOnceWhoeverAsksTwice() throws Exception {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        String address = open("做法.txt", bytes.length);
        part(member, address, 0, Arrays.copyOf(bytes, 10)).andExpect(status().isNoContent());
        as(member, post(address + "/document").with(csrf()).param("visibility", "UNIT"))
                .andExpect(status().isUnprocessableContent());
        part(member, address, 0, bytes).andExpect(status().isConflict());
        part(member, address, 10, new byte[bytes.length]).andExpect(status().isContentTooLarge());
        part(member, address, 10, Arrays.copyOfRange(bytes, 10, bytes.length))
                .andExpect(status().isNoContent())
                .andExpect(header().longValue("Upload-Offset", bytes.length));
        for (int i = 0; i < 2; i++) {
            as(member, post(address + "/document").with(csrf()).param("visibility", "UNIT"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("做法")));
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void severalWindowsThatAskAtOnceAreToldOfTheSameDocument() throws Exception {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        String address = open("两个窗口.txt", bytes.length);
        part(member, address, 0, bytes);
        List<Callable<Integer>> windows = Collections.nCopies(
                8,
                () -> as(member, post(address + "/document").with(csrf()).param("visibility", "UNIT"))
                        .andReturn()
                        .getResponse()
                        .getStatus());
        try (ExecutorService together = Executors.newFixedThreadPool(windows.size())) {
            for (Future<Integer> status : together.invokeAll(windows)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        assertThat(all()).hasSize(1);
    }

    @Test
    void whatCameInPartsIsTheNextFileOfADocumentToo() throws Exception {
        Document document = draft(member, Visibility.UNIT, "课表.txt", TEXT);
        byte[] bytes = (TEXT + "又及。").getBytes(StandardCharsets.UTF_8);
        String address = open("课表二.txt", bytes.length);
        part(member, address, 0, bytes);
        for (int i = 0; i < 2; i++) {
            as(member, next(address, document)).andExpect(status().isOk());
        }
        assertThat(all()).hasSize(1);
        assertThat(newest().version()).isEqualTo(2);

        String same = open("课表二.txt", bytes.length);
        part(member, same, 0, bytes);
        as(member, next(same, document)).andExpect(status().isUnprocessableContent());
        Viewer other = viewer(Role.MEMBER, branch);
        String theirs = String.valueOf(
                create(other, "课表三.txt", bytes.length).andReturn().getResponse().getHeader("Location"));
        part(other, theirs, 0, bytes);
        as(other, next(theirs, document)).andExpect(status().isNotFound());
        assertThat(newest().version()).isEqualTo(2);
    }

    private static MockHttpServletRequestBuilder next(String address, Document document) {
        return post(address + "/document")
                .with(csrf())
                .param("document", document.id().toString());
    }

    @Test
    void anothersUploadIsNotThere() throws Exception {
        String address = open("a.txt", 10);
        for (Viewer other : new Viewer[] {secretary, viewer(Role.MEMBER, branch)}) {
            as(other, tus(head(address))).andExpect(status().isNotFound());
            part(other, address, 0, new byte[3]).andExpect(status().isNotFound());
            as(other, tus(delete(address)).with(csrf())).andExpect(status().isNotFound());
        }
        as(member, tus(head(address))).andExpect(header().string("Upload-Offset", "0"));
        as(member, tus(delete(address)).with(csrf())).andExpect(status().isNoContent());
        as(member, tus(head(address))).andExpect(status().isNotFound());
    }

    @Test
    void aPartThatIsNotWhatItsChecksumSaysIsThrownAway() throws Exception {
        String address = open("a.txt", 8);
        byte[] bytes = {1, 2, 3, 4};
        String sum = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        as(member, patchOf(address, 0, new byte[] {1, 2, 3, 5}).header("Upload-Checksum", "sha256 " + sum))
                .andExpect(status().is(460))
                .andExpect(header().string("Upload-Offset", "0"));
        as(member, patchOf(address, 0, bytes).header("Upload-Checksum", "sha256 " + sum))
                .andExpect(status().isNoContent());
        as(member, patchOf(address, 4, bytes).header("Upload-Checksum", "crc 11"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void cutAtRandomPlacesItGoesOnToTheSameBytes() throws Exception {
        long seed = Long.getLong("seed", 76);
        Random random = new Random(seed);
        byte[] whole = new byte[20 << 20];
        random.nextBytes(whole);
        Upload upload = uploads.open(member, branch, "big", whole.length, clock.instant());
        int cuts = 0;
        while (!upload.complete()) {
            int from = (int) upload.received();
            boolean cut = cuts < 30;
            int most = cut ? random.nextInt(2 << 20) : whole.length;
            InputStream rest = new ByteArrayInputStream(whole, from, whole.length - from);
            try {
                uploads.take(member, upload, from, cut ? new Cut(rest, most) : rest, null, clock.instant());
            } catch (IOException expected) {
                cuts++;
            }
            upload = uploads.get(member, branch, upload.id(), clock.instant());
        }
        assertThat(cuts).isGreaterThan(5);
        assertThat(Files.mismatch(uploads.file(upload), kept(whole)))
                .as("seed " + seed)
                .isEqualTo(-1);
        uploads.drop(upload);
        assertThat(uploads.file(upload)).doesNotExist();
    }

    private java.nio.file.Path kept(byte[] bytes) throws IOException {
        return files.path(files.keep(new ByteArrayInputStream(bytes)).hash());
    }

    /** A sender whose connection breaks. */
    private static final class Cut extends java.io.FilterInputStream {
        private int left;

        Cut(InputStream in, int after) {
            super(in);
            this.left = after;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left <= 0) {
                throw new IOException("cut");
            }
            int read = super.read(bytes, from, Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }
    }

    @Test
    void whatTheDiskLostIsSentAgainAndLeavesNoHole() throws Exception {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        String address = open("断电.txt", bytes.length);
        part(member, address, 0, Arrays.copyOf(bytes, 10));
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        Upload upload = uploads.get(member, branch, id, clock.instant());
        Files.write(uploads.file(upload), Arrays.copyOf(bytes, 4));
        part(member, address, 10, Arrays.copyOfRange(bytes, 10, bytes.length))
                .andExpect(status().isConflict())
                .andExpect(header().longValue("Upload-Offset", 4));
        part(member, address, 4, Arrays.copyOfRange(bytes, 4, bytes.length)).andExpect(status().isNoContent());
        assertThat(uploads.file(upload)).hasBinaryContent(bytes);
    }

    @Test
    void whatNobodyGoesOnWithIsLetGo() throws Exception {
        String address = open("a.txt", 10);
        part(member, address, 0, new byte[3]);
        UUID id = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        Upload upload = uploads.get(member, branch, id, clock.instant());
        assertThat(uploads.file(upload)).exists();
        clock.pass(Uploads.KEPT.plus(Duration.ofMinutes(1)));
        as(member, tus(head(address))).andExpect(status().isNotFound());
        uploads.clear(clock.instant());
        assertThat(uploads.file(upload)).doesNotExist();
    }

    @Test
    void thereIsAnEndToWhatOneAccountSendsAtOnce() throws Exception {
        create(member, "a.txt", (200L << 20) + 1).andExpect(status().isContentTooLarge());
        for (int i = 0; i < 5; i++) {
            create(member, "a.txt", 200L << 20).andExpect(status().isCreated());
        }
        create(member, "a.txt", 1).andExpect(status().isTooManyRequests());
        create(secretary, "a.txt", 1).andExpect(status().isCreated());
    }

    private String open(String name, long length) throws Exception {
        return String.valueOf(create(member, name, length)
                .andExpect(status().isCreated())
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private ResultActions create(Viewer viewer, String name, long length) throws Exception {
        String encoded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return as(
                viewer,
                tus(post(desk + "/uploads"))
                        .with(csrf())
                        .header("Upload-Length", length)
                        .header("Upload-Metadata", "filename " + encoded));
    }

    private ResultActions part(Viewer viewer, String address, long from, byte[] bytes) throws Exception {
        return as(viewer, patchOf(address, from, bytes));
    }

    private static MockHttpServletRequestBuilder patchOf(String address, long from, byte[] bytes) {
        return tus(patch(address))
                .with(csrf())
                .contentType("application/offset+octet-stream")
                .header("Upload-Offset", from)
                .content(bytes);
    }

    private static MockHttpServletRequestBuilder tus(MockHttpServletRequestBuilder request) {
        return request.header("Tus-Resumable", "1.0.0");
    }
}
