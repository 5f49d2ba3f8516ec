package org.zhengyou.library.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.DocumentRefused;
import org.zhengyou.library.upload.Checksum;
import org.zhengyou.library.upload.Upload;
import org.zhengyou.library.upload.Uploads;
import org.zhengyou.platform.web.Page;

/**
 * Uploads that go on where they broke off: tus 1.0.0, core with creation, expiration, checksum and termination
 * (tus.io/protocols/resumable-upload). What becomes of a complete one is asked of {@link UploadedDocumentController}.
 */
@Controller
class UploadController {
    private static final String VERSION = "1.0.0";
    private static final String RESUMABLE = "Tus-Resumable";
    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String CHECKSUM = "Upload-Checksum";
    private static final int PRECONDITION_FAILED = 412;
    private static final int UNSUPPORTED_TYPE = 415;
    private static final int LOCKED = 423;
    private static final int TOO_MANY = 429;
    private static final int CHECKSUM_MISMATCH = 460;

    private final Uploads uploads;

    UploadController(Uploads uploads) {
        this.uploads = uploads;
    }

    @RequestMapping(path = "/units/{unit}/documents/uploads", method = RequestMethod.OPTIONS)
    @Requires(Permission.DOCUMENT_UPLOAD)
    void index(@PathVariable UUID unit, HttpServletResponse response) {
        response.setHeader(RESUMABLE, VERSION);
        response.setHeader("Tus-Version", VERSION);
        response.setHeader("Tus-Extension", "creation,expiration,checksum,termination");
        response.setHeader("Tus-Checksum-Algorithm", Checksum.algorithms());
        response.setHeader("Tus-Max-Size", Long.toString(uploads.largest()));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @PostMapping("/units/{unit}/documents/uploads")
    @Requires(value = Permission.DOCUMENT_UPLOAD, unrecorded = true)
    void create(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @RequestHeader(value = LENGTH, required = false) @Nullable String length,
            @RequestHeader(value = "Upload-Metadata", required = false) @Nullable String metadata,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!speaks(request, response)) {
            return;
        }
        Optional<Long> size = number(length);
        if (size.isEmpty() || size.get() == 0) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        try {
            Upload upload = uploads.open(viewer, unit, UploadMetadata.name(metadata), size.get(), page.now());
            response.setHeader("Location", "/units/" + unit + "/documents/uploads/" + upload.id());
            expires(response, upload.expiresAt());
            response.setStatus(HttpServletResponse.SC_CREATED);
        } catch (DocumentRefused refused) {
            response.setStatus(
                    refused.reason() == DocumentRefused.Reason.TOO_LARGE
                            ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE
                            : TOO_MANY);
        }
    }

    @RequestMapping(path = "/units/{unit}/documents/uploads/{upload}", method = RequestMethod.HEAD)
    @Requires(Permission.DOCUMENT_UPLOAD)
    void show(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID upload,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!speaks(request, response)) {
            return;
        }
        Upload found = uploads.get(viewer, unit, upload, page.now());
        response.setHeader(OFFSET, Long.toString(found.received()));
        response.setHeader(LENGTH, Long.toString(found.length()));
        response.setHeader("Cache-Control", "no-store");
        expires(response, found.expiresAt());
        response.setStatus(HttpServletResponse.SC_OK);
    }

    @PatchMapping("/units/{unit}/documents/uploads/{upload}")
    @Requires(value = Permission.DOCUMENT_UPLOAD, unrecorded = true)
    void update(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID upload,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!speaks(request, response)) {
            return;
        }
        if (!"application/offset+octet-stream".equals(request.getContentType())) {
            response.setStatus(UNSUPPORTED_TYPE);
            return;
        }
        Optional<Long> offset = number(request.getHeader(OFFSET));
        String given = request.getHeader(CHECKSUM);
        Optional<Checksum> sum = given == null ? Optional.empty() : Checksum.of(given);
        if (offset.isEmpty() || given != null && sum.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        Upload found = uploads.get(viewer, unit, upload, page.now());
        Uploads.Outcome outcome =
                uploads.take(viewer, found, offset.get(), request.getInputStream(), sum.orElse(null), page.now());
        Upload now = uploads.get(viewer, unit, upload, page.now());
        response.setHeader(OFFSET, Long.toString(now.received()));
        expires(response, now.expiresAt());
        response.setStatus(status(outcome));
    }

    @DeleteMapping("/units/{unit}/documents/uploads/{upload}")
    @Requires(value = Permission.DOCUMENT_UPLOAD, unrecorded = true)
    void destroy(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID upload,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (speaks(request, response)) {
            uploads.drop(uploads.get(viewer, unit, upload, page.now()));
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    private static int status(Uploads.Outcome outcome) {
        return switch (outcome) {
            case TAKEN -> HttpServletResponse.SC_NO_CONTENT;
            case ELSEWHERE -> HttpServletResponse.SC_CONFLICT;
            case BUSY -> LOCKED;
            case TOO_MUCH -> HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
            case SPOILT -> CHECKSUM_MISMATCH;
        };
    }

    private static boolean speaks(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(RESUMABLE, VERSION);
        if (VERSION.equals(request.getHeader(RESUMABLE))) {
            return true;
        }
        response.setHeader("Tus-Version", VERSION);
        response.setStatus(PRECONDITION_FAILED);
        return false;
    }

    private static void expires(HttpServletResponse response, Instant at) {
        response.setHeader("Upload-Expires", DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
    }

    private static Optional<Long> number(@Nullable String header) {
        return header != null && header.matches("\\d{1,15}") ? Optional.of(Long.valueOf(header)) : Optional.empty();
    }
}
