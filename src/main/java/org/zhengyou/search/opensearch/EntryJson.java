package org.zhengyou.search.opensearch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zhengyou.search.Entry;
import org.zhengyou.search.words.Fields;
import org.zhengyou.search.words.Spellings;
import org.zhengyou.search.words.Token;
import org.zhengyou.search.words.Word;
import tools.jackson.databind.JsonNode;

/** An entry as a document of OpenSearch: cut into words and pairs here, so that there only spaces are to be cut at. */
final class EntryJson {
    /** What is given back, and neither searched nor looked into. */
    private static final String SHOWN = "shown";

    private EntryJson() {}

    static Map<String, Object> of(Entry entry) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(Fields.ID, entry.id().toString());
        document.put(Fields.COLLECTION, entry.collection());
        document.put(Fields.UNIT, entry.unit().toString());
        document.put(Fields.TYPE, entry.type());
        document.put(Fields.ON, entry.on().toEpochDay());
        document.put(Fields.MARK, entry.marks());
        document.put(Fields.AUDIENCE, entry.audience());
        document.put(
                Fields.TAG,
                entry.tags().stream()
                        .filter(tag -> tag.length() <= Fields.LONGEST_TAG)
                        .toList());
        Spellings spellings = new Spellings();
        Fields.texts(entry).forEach((field, text) -> document.put(field, cut(field, text, spellings)));
        document.put(Fields.SPELLING, spellings.all());
        document.put(
                SHOWN,
                Map.of(
                        Fields.TITLE, entry.title(),
                        Fields.TEXT, entry.text(),
                        Fields.AUTHOR, entry.author(),
                        Fields.UNIT_NAME, entry.unitName()));
        return document;
    }

    private static Map<String, Object> cut(String field, String text, Spellings spellings) {
        String words = spellings.read(text).stream()
                .filter(word -> !word.stop())
                .map(Word::stem)
                .collect(Collectors.joining(" "));
        return Map.of(
                Fields.WORDS.substring(1), words, Fields.PAIRS.substring(1), runs(text, !field.equals(Fields.TEXT)));
    }

    /** Pairs that follow each other are one value; between values a position is left free. */
    private static List<String> runs(String text, boolean single) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int last = Integer.MIN_VALUE;
        Set<String> characters = new LinkedHashSet<>();
        for (Token token : Token.of(text, Fields.TEXT + Fields.PAIRS)) {
            if (token.position() != last + 1 && !run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
            run.append(run.isEmpty() ? "" : " ").append(token.text());
            last = token.position();
            if (single && token.pair()) {
                token.text().codePoints().mapToObj(Character::toString).forEach(characters::add);
            }
        }
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
        // Short texts are also found by one character.
        runs.addAll(characters);
        return runs;
    }

    /** What of an entry is kept to be shown; who may find it is not. */
    static Entry entry(JsonNode source) {
        JsonNode shown = source.path(SHOWN);
        List<String> tags = new ArrayList<>();
        source.path(Fields.TAG).forEach(tag -> tags.add(tag.asString()));
        return new Entry(
                source.path(Fields.COLLECTION).asString(),
                UUID.fromString(source.path(Fields.ID).asString()),
                UUID.fromString(source.path(Fields.UNIT).asString()),
                shown.path(Fields.TITLE).asString(),
                shown.path(Fields.TEXT).asString(),
                tags,
                shown.path(Fields.AUTHOR).asString(),
                shown.path(Fields.UNIT_NAME).asString(),
                source.path(Fields.TYPE).asString(),
                LocalDate.ofEpochDay(source.path(Fields.ON).asLong()),
                Set.of());
    }

    /** What an index is made with. */
    static Map<String, Object> index() {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String code : List.of(
                Fields.ID,
                Fields.COLLECTION,
                Fields.UNIT,
                Fields.TYPE,
                Fields.TAG,
                Fields.MARK,
                Fields.AUDIENCE,
                Fields.SPELLING)) {
            fields.put(code, Map.of("type", "keyword"));
        }
        fields.put(Fields.ON, Map.of("type", "long"));
        Map<String, Object> cut = Map.of(
                "properties",
                Map.of(
                        Fields.WORDS.substring(1),
                        Map.of("type", "text", "analyzer", "whitespace", "index_options", "freqs"),
                        Fields.PAIRS.substring(1),
                        Map.of("type", "text", "analyzer", "whitespace", "position_increment_gap", 1)));
        Fields.SEARCHED.forEach(searched -> fields.put(searched.name(), cut));
        fields.put(SHOWN, Map.of("type", "object", "enabled", false));
        fields.put(OpenSearchIndex.NOTE, Map.of("type", "object", "enabled", false));
        List<String> notKept = new ArrayList<>(List.of(Fields.SPELLING, Fields.AUDIENCE, Fields.MARK));
        Fields.SEARCHED.forEach(searched -> notKept.add(searched.name()));
        return Map.of(
                // Whoever writes says himself when what was written is to be found.
                "settings",
                Map.of("index", Map.of("refresh_interval", "-1", "auto_expand_replicas", "0-1")),
                "mappings",
                Map.of("dynamic", false, "_source", Map.of("excludes", notKept), "properties", fields));
    }
}
