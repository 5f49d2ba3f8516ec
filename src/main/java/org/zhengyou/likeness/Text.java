package org.zhengyou.likeness;

/**
 * A text to be compared.
 *
 * @param id unique in its collection
 * @param words as they were written, of any length, with punctuation and line ends
 */
public record Text(String id, String words) {}
