package org.zhengyou.library.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.library.Document;

/**
 * What became of one file.
 *
 * @param problem message key of why it was not taken; null where it was
 */
public record Received(
        String name, @Nullable Document document, @Nullable String problem, List<Object> arguments) {
    static Received taken(String name, Document document) {
        return new Received(name, document, null, List.of());
    }

    static Received refused(String name, String problem, Object... arguments) {
        return new Received(name, null, problem, List.of(arguments));
    }
}
