package org.zhengyou.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something about one row that its reader should know. An error keeps the row from being written.
 *
 * @param field what the column holds; null where the row as a whole is meant
 * @param column letter of the column, where there is one
 * @param arguments of the sentence {@code roster.problem.<code>}
 */
public record RosterProblem(
        boolean error, @Nullable String field, @Nullable String column, String code, List<String> arguments) {

    static RosterProblem error(@Nullable String field, @Nullable String column, String code, String... arguments) {
        return new RosterProblem(true, field, column, code, List.of(arguments));
    }

    static RosterProblem warning(@Nullable String field, @Nullable String column, String code, String... arguments) {
        return new RosterProblem(false, field, column, code, List.of(arguments));
    }

    public String messageKey() {
        return "roster.problem." + code;
    }
}
