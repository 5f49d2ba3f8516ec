package org.zhengyou.roster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhengyou.platform.sheet.PlainText;

/** What the wording of cells means, read from a resource of lines {@code group VALUE: word, ~part}. */
final class WordList {
    private record Word(String value, String text, boolean inside) {}

    private final Map<String, List<Word>> groups = new HashMap<>();

    private WordList() {}

    static WordList load(String resource) {
        WordList list = new WordList();
        try (InputStream in = WordList.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(list::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }

    private void add(String line) {
        int space = line.indexOf(' ');
        int colon = line.indexOf(':');
        for (String word : line.substring(colon + 1).split(",", -1)) {
            String text = word.trim();
            boolean inside = text.startsWith("~");
            groups.computeIfAbsent(line.substring(0, space), group -> new ArrayList<>())
                    .add(new Word(
                            line.substring(space + 1, colon),
                            PlainText.bare(inside ? text.substring(1) : text),
                            inside));
        }
    }

    /** The value of the first word of a group that the text is, or holds. */
    Optional<String> value(String group, String text) {
        String bare = PlainText.bare(text);
        for (Word word : groups.getOrDefault(group, List.of())) {
            if (word.inside() ? bare.contains(word.text()) : bare.equals(word.text())) {
                return Optional.of(word.value());
            }
        }
        return Optional.empty();
    }

    <E extends Enum<E>> Optional<E> value(String group, String text, Class<E> type) {
        return value(group, text).map(value -> Enum.valueOf(type, value));
    }

    boolean is(String group, String text) {
        return value(group, text).isPresent();
    }

    List<String> texts(String group) {
        return groups.getOrDefault(group, List.of()).stream().map(Word::text).toList();
    }

    /** Without the group's words at its beginning or end. */
    String without(String group, String text, boolean atEnd) {
        for (String word : texts(group)) {
            if (text.length() > word.length() && (atEnd ? text.endsWith(word) : text.startsWith(word))) {
                return atEnd ? text.substring(0, text.length() - word.length()) : text.substring(word.length());
            }
        }
        return text;
    }
}
