package org.zhengyou.library.web;

/**
 * Asks for the pass code of a link.
 *
 * @param problem message key of what was wrong; empty for nothing
 */
public record PasscodePage(String token, String problem) {
    public String href() {
        return "/s/" + token;
    }
}
