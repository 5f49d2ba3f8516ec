package org.zhengyou.library;

import java.util.List;

/**
 * What people say of a document.
 *
 * @param price in fen
 * @param tags given by people, in their order
 */
public record Draft(
        String title, String author, Document.Visibility visibility, List<String> tags, long price, int freePages) {
    /** Free, with the first page shown. */
    public Draft(String title, String author, Document.Visibility visibility, List<String> tags) {
        this(title, author, visibility, tags, 0, 1);
    }

    public Draft {
        tags = List.copyOf(tags);
    }
}
