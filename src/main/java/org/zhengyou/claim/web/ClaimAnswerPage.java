package org.zhengyou.claim.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhengyou.claim.Claims;

/**
 * The look-up of a claim.
 *
 * @param problem message key; null where there is none
 * @param found null until found
 */
public record ClaimAnswerPage(
        ClaimAnswerForm form, @Nullable String problem, Claims.@Nullable Answer found, LocalDate today) {}
