package org.zhengyou.newsroom.web;

import java.util.Map;

/**
 * The form of a complaint or suggestion, with what was typed.
 *
 * @param problems field to message key
 * @param token to come back with the form
 */
public record FeedbackFormPage(FeedbackForm form, Map<String, String> problems, String token) {}
