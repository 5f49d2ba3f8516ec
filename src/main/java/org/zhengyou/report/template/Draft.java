package org.zhengyou.report.template;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A rendered report: its blocks in order. What the page, the Word file and the print all show. Kept in final reports. */
public record Draft(List<Block> blocks) {
    public Draft {
        blocks = List.copyOf(blocks);
    }

    /** One paragraph on the sheet. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Title.class, name = "title"),
        @JsonSubTypes.Type(value = Block.DocumentNumber.class, name = "number"),
        @JsonSubTypes.Type(value = Block.Recipient.class, name = "recipient"),
        @JsonSubTypes.Type(value = Block.Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "paragraph"),
        @JsonSubTypes.Type(value = Block.Attachment.class, name = "attachment"),
        @JsonSubTypes.Type(value = Block.Issuer.class, name = "issuer"),
        @JsonSubTypes.Type(value = Block.Dated.class, name = "date")
    })
    public sealed interface Block {
        List<Span> spans();

        record Title(List<Span> spans) implements Block {}

        /** The document number, such as one with its year in 〔〕. */
        record DocumentNumber(List<Span> spans) implements Block {}

        record Recipient(List<Span> spans) implements Block {}

        /** A heading of level 1 to 4; {@code label} is its number, empty where the text brings its own. */
        record Heading(int level, String label, List<Span> spans) implements Block {}

        /** Body text; {@code lead} holds the headings it runs in after, on the same line. */
        record Paragraph(List<Heading> lead, List<Span> spans) implements Block {}

        /** One attachment; {@code label} says so before the first. */
        record Attachment(String label, List<Span> spans) implements Block {}

        record Issuer(List<Span> spans) implements Block {}

        record Dated(List<Span> spans) implements Block {}
    }

    /** A piece of a paragraph. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Span.Words.class, name = "words"),
        @JsonSubTypes.Type(value = Span.Figure.class, name = "figure"),
        @JsonSubTypes.Type(value = Span.Missing.class, name = "missing"),
        @JsonSubTypes.Type(value = Span.Blank.class, name = "blank")
    })
    public sealed interface Span {
        /** As shown. */
        String text();

        record Words(String text) implements Span {}

        /** A figure; {@code key} finds its evidence, {@code ordinal} counts from 1 through the report. */
        record Figure(String key, int ordinal, String text) implements Span {}

        /** A figure that nothing was recorded for. */
        record Missing(String name, String text) implements Span {}

        /** What the office still has to write. */
        record Blank(String prompt, String text) implements Span {}
    }

    /** Every span in order, also those of headings that text runs in after. */
    public Stream<Span> spans() {
        return blocks.stream().flatMap(block -> switch (block) {
            case Block.Paragraph(var lead, var spans) ->
                Stream.concat(lead.stream().flatMap(heading -> heading.spans().stream()), spans.stream());
            default -> block.spans().stream();
        });
    }

    public List<Span.Figure> figures() {
        return spans().filter(Span.Figure.class::isInstance)
                .map(Span.Figure.class::cast)
                .toList();
    }

    /** The prompts of everything still to be written, in order. */
    public List<String> blanks() {
        return spans().filter(Span.Blank.class::isInstance)
                .map(span -> ((Span.Blank) span).prompt())
                .toList();
    }

    /** The names of figures that nothing was recorded for, each once. */
    public List<String> missing() {
        return spans().filter(Span.Missing.class::isInstance)
                .map(span -> ((Span.Missing) span).name())
                .distinct()
                .toList();
    }

    /** The text of spans without marks. */
    public static String plain(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
