package org.zhengyou.notice.web;

import org.jspecify.annotations.Nullable;
import org.zhengyou.notice.objection.Objections;

/**
 * The look-up of an objection.
 *
 * @param problem message key; null where there is none
 * @param answer null until found
 */
public record ObjectionAnswerPage(LookUpForm form, @Nullable String problem, Objections.@Nullable Answer answer) {}
