package org.zhengyou.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.zhengyou.platform.files.FileStore;

/** Sends back a file that somebody sent: to be saved, never shown inside the site, for its content is not ours to trust. */
public final class Download {
    private Download() {}

    public static void send(HttpServletResponse response, FileStore files, FileStore.Kept file, String name)
            throws IOException {
        try (InputStream content = files.open(file.hash())) {
            response.setContentType("application/octet-stream");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(name, StandardCharsets.UTF_8)
                            .build()
                            .toString());
            response.setContentLengthLong(file.size());
            content.transferTo(response.getOutputStream());
        }
    }
}
