package org.zhengyou.claim.web;

import java.util.Map;
import org.zhengyou.claim.Contested;

/**
 * The form of a claim, with what was typed.
 *
 * @param problems field to message key
 * @param token to come back with the form
 */
public record ClaimFormPage(Contested.Item item, ClaimForm form, Map<String, String> problems, String token) {
    public String action() {
        return "/claims/" + item.unit() + "/" + item.id();
    }
}
