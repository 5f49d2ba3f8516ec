package org.zhengyou.library;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.platform.form.Typed;

/** Keywords of documents: those that people gave, and those the program found in the text. */
@Component
public class DocumentTags {
    public static final int MOST = 10;
    public static final int LONGEST = 40;

    private final JdbcClient jdbc;

    DocumentTags(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param given whether a person gave it */
    public record Tag(String word, boolean given) {}

    /** Those of a document, given ones first. */
    public List<Tag> of(UUID unit, UUID document) {
        return jdbc.sql("""
                        select tag as word, given from document_tag where unit_id = :unit and document_id = :document
                        order by given desc, place, tag
                        """)
                .param("unit", unit)
                .param("document", document)
                .query(Tag.class)
                .list();
    }

    private record Row(UUID documentId, String tag) {}

    /** Of many at once. */
    public Map<UUID, List<String>> of(Collection<UUID> documents) {
        if (documents.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                        select document_id, tag from document_tag where document_id = any (:documents)
                        order by given desc, place, tag
                        """).param("documents", documents.toArray(UUID[]::new)).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(Row::documentId, Collectors.mapping(Row::tag, Collectors.toList())));
    }

    /** Words as they are typed, with commas, semicolons or line ends between them. */
    public static List<String> typed(@Nullable String words) {
        return Stream.of(Typed.text(words).split("[,;\\n\\uff0c\\uff1b\\u3001]+"))
                .map(Typed::plain)
                .filter(Objects::nonNull)
                .map(word -> Typed.first(word, LONGEST))
                .distinct()
                .limit(MOST)
                .toList();
    }

    void give(UUID unit, UUID document, List<String> words) {
        replace(unit, document, words, true);
    }

    /** What the program found; a word that a person gave stays theirs. */
    @Transactional
    public void found(UUID unit, UUID document, List<String> words) {
        replace(unit, document, words, false);
    }

    private void replace(UUID unit, UUID document, List<String> words, boolean given) {
        jdbc.sql("delete from document_tag where unit_id = :unit and document_id = :document and given = :given")
                .param("unit", unit)
                .param("document", document)
                .param("given", given)
                .update();
        int place = 0;
        for (String word : new LinkedHashSet<>(words)) {
            jdbc.sql("""
                            insert into document_tag (unit_id, document_id, tag, given, place)
                            values (:unit, :document, :tag, :given, :place)
                            on conflict (unit_id, document_id, tag) do update set given = document_tag.given or excluded.given
                            """)
                    .param("unit", unit)
                    .param("document", document)
                    .param("tag", word)
                    .param("given", given)
                    .param("place", place++)
                    .update();
        }
    }
}
