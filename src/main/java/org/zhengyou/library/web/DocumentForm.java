package org.zhengyou.library.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.library.DocumentTags;
import org.zhengyou.library.Draft;
import org.zhengyou.platform.form.FieldProblems;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.royalty.Yuan;

/**
 * What people say of a document.
 *
 * @param tags words with commas between them
 * @param price in yuan, as 2 or 2.50; empty for free
 * @param known what {@link #mark} said of the document when the form was shown
 */
public record DocumentForm(
        @Nullable String title,
        @Nullable String author,
        @Nullable Visibility visibility,
        @Nullable String tags,
        @Nullable String price,
        @Nullable Integer freePages,
        @Nullable String known) {
    private static final int LONGEST_AUTHOR = 120;
    private static final int LONGEST_TAGS = 400;
    /** In fen. */
    private static final long DEAREST = 100_000;

    private static final int MOST_FREE = 1000;

    static DocumentForm of(Document document, List<DocumentTags.Tag> tags) {
        return new DocumentForm(
                document.title(),
                document.author(),
                document.visibility(),
                String.join(
                        ", ",
                        tags.stream()
                                .filter(DocumentTags.Tag::given)
                                .map(DocumentTags.Tag::word)
                                .toList()),
                document.price() == 0
                        ? ""
                        : BigDecimal.valueOf(document.price(), 2).toPlainString(),
                document.freePages(),
                null);
    }

    /** Another one whenever other words are said. */
    String mark() {
        return Integer.toHexString(
                Objects.hash(title, author, visibility == null ? "" : visibility.name(), tags, price, freePages));
    }

    /** Whether somebody else changed the document since the form was shown. */
    boolean overtaken(DocumentForm now) {
        return known != null && !known.equals(now.mark());
    }

    Map<String, String> problems() {
        return new FieldProblems("library.form")
                .required("title", title, Document.LONGEST_TITLE)
                .required("author", author, LONGEST_AUTHOR)
                .optional("tags", tags, LONGEST_TAGS)
                .require(visibility != null, "visibility", "visibility_missing")
                .require(fen() >= 0, "price", "price_wrong")
                .require(freePages == null || freePages >= 1 && freePages <= MOST_FREE, "freePages", "free_wrong")
                .found();
    }

    /** Free of problems. */
    Draft draft() {
        return new Draft(
                Objects.requireNonNull(Typed.plain(title)),
                Objects.requireNonNull(Typed.plain(author)),
                Objects.requireNonNull(visibility),
                DocumentTags.typed(tags),
                fen(),
                Objects.requireNonNullElse(freePages, 1));
    }

    private long fen() {
        String typed = Typed.plain(price);
        if (typed == null) {
            return 0;
        }
        long fen = Yuan.parse(typed).orElse(-1);
        return fen > DEAREST ? -1 : fen;
    }
}
