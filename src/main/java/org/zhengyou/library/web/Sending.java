package org.zhengyou.library.web;

import java.util.UUID;

/**
 * What a page has to know to send files in parts.
 *
 * @param page where the form stands
 * @param then where to go once a file was taken; empty to stay and send more
 * @param megabytes the largest file that is taken
 * @param formMegabytes the most that a form without scripts takes at once
 */
public record Sending(UUID unit, String page, String then, long megabytes, long formMegabytes) {
    public String uploads() {
        return "/units/" + unit + "/documents/uploads";
    }
}
