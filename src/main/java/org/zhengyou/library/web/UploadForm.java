package org.zhengyou.library.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.library.DocumentTags;
import org.zhengyou.library.Draft;
import org.zhengyou.platform.form.Typed;

/** Files to be added, and what is said of all of them. */
public record UploadForm(
        @Nullable List<MultipartFile> files,
        @Nullable Visibility visibility,
        @Nullable String author,
        @Nullable String tags) {
    static final UploadForm EMPTY = new UploadForm(null, Visibility.INTERNAL, null, null);

    /** Fields without a file are sent too. */
    List<MultipartFile> chosen() {
        return Objects.requireNonNullElse(files, List.<MultipartFile>of()).stream()
                .filter(file -> !file.isEmpty()
                        || file.getOriginalFilename() != null
                                && !file.getOriginalFilename().isBlank())
                .toList();
    }

    Draft words(Viewer viewer) {
        String named = Typed.plain(author);
        return new Draft(
                "",
                named == null ? viewer.name() : Typed.first(named, 120),
                Objects.requireNonNullElse(visibility, Visibility.INTERNAL),
                DocumentTags.typed(tags));
    }
}
