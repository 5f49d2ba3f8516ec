package org.zhengyou.library.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.files.FileName;

/** What a tus client says of a file: {@code filename <base64>,…}. */
final class UploadMetadata {
    private UploadMetadata() {}

    /** The file's name, made fit to keep. */
    static String name(@Nullable String header) {
        String sent = header == null
                ? null
                : Stream.of(header.split(","))
                        .map(pair -> pair.strip().split(" "))
                        .filter(pair -> pair.length == 2 && pair[0].equals("filename"))
                        .map(pair -> decode(pair[1]))
                        .findFirst()
                        .orElse(null);
        return FileName.of(sent);
    }

    private static String decode(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
