package org.zhengyou.platform.form;

/**
 * What a sender takes away: a number that may be said aloud, and a code that only the sender knows.
 *
 * @param number as {@code YY-2026-000123}
 * @param code 12 letters and digits in three groups, 60 bits
 */
public record Receipt(String number, String code) {}
