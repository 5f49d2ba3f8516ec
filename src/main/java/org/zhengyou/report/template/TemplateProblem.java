package org.zhengyou.report.template;

import java.util.List;

/** Something wrong in a template, pointed out where it stands; {@code args} fill the reason's message. */
public record TemplateProblem(Place place, Reason reason, List<String> args) {

    /** Why; the message key is {@code report.problem.} and the name. */
    public enum Reason {
        TAG_NOT_CLOSED,
        TAG_NOT_OPENED,
        TAG_EMPTY,
        TOO_DEEP,
        FIELD_UNKNOWN,
        COMMAND_UNKNOWN,
        NAME_UNKNOWN,
        NAME_UNKNOWN_NEAR,
        LIST_UNKNOWN,
        LIST_UNKNOWN_NEAR,
        LIST_NOT_FIGURE,
        FORMAT_UNKNOWN,
        FORMAT_UNFIT,
        PART_UNFIT,
        NO_HISTORY,
        DATE_EXPECTED,
        DATE_IMPOSSIBLE,
        OPERAND_EXPECTED,
        COMPARES_UNLIKE,
        PERCENT_EXPECTED,
        PERCENT_UNEXPECTED,
        BRACKET_NOT_CLOSED,
        QUOTE_NOT_CLOSED,
        QUOTED_TEXT_EXPECTED,
        NUMBER_EXPECTED,
        NOT_UNDERSTOOD,
        BLOCK_NOT_CLOSED,
        BLOCK_NOT_OPENED,
        ELSE_WITHOUT_IF,
        ELSE_TWICE
    }

    public int line() {
        return place.line();
    }

    /** The key of the sentence that explains it. */
    public String messageKey() {
        return "report.problem." + reason.name();
    }
}
