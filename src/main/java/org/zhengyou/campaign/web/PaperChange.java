package org.zhengyou.campaign.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What is sent with a changed paper beside its words.
 *
 * @param version as the editor saw it
 * @param dropFile true where the file that is attached goes; null where it was not ticked
 * @param file another file in its place
 */
public record PaperChange(
        int version, @Nullable Boolean dropFile, @Nullable MultipartFile file) {}
