package org.zhengyou.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips what lacks its tool, and notes it in {@code target/skipped-tests.txt}, which ./zhengyou test reads out last. */
final class ToolCondition implements ExecutionCondition {
    private static final Path SKIPPED = Path.of("target", "skipped-tests.txt");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        var programs = needed(context).stream()
                .filter(tool -> tool.path().isEmpty())
                .map(tool -> tool.name().toLowerCase(Locale.ROOT));
        var missing = Stream.concat(programs, server(context)).collect(Collectors.joining(", "));
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("nothing is missing");
        }
        var test = context.getRequiredTestClass().getSimpleName()
                + context.getTestMethod().map(method -> "." + method.getName()).orElse("");
        note(test + " needs " + missing);
        return ConditionEvaluationResult.disabled("missing: " + missing);
    }

    private static Stream<String> server(ExtensionContext context) {
        boolean wanted = AnnotationSupport.isAnnotated(context.getElement(), NeedsOpenSearch.class);
        return wanted && Tool.openSearch().isEmpty()
                ? Stream.of("a node of OpenSearch, at the address in ZHENGYOU_TEST_OPENSEARCH")
                : Stream.empty();
    }

    private static List<Tool> needed(ExtensionContext context) {
        var element = context.getElement();
        return Stream.concat(
                        AnnotationSupport.isAnnotated(element, NeedsChromium.class)
                                ? Stream.of(Tool.CHROMIUM)
                                : Stream.empty(),
                        AnnotationSupport.isAnnotated(element, NeedsLibreOffice.class)
                                ? Stream.of(Tool.LIBREOFFICE, Tool.PDFTOTEXT, Tool.PDFFONTS, Tool.PDFTOPPM)
                                : Stream.empty())
                .toList();
    }

    private static synchronized void note(String line) {
        try {
            Files.createDirectories(SKIPPED.getParent());
            Files.writeString(SKIPPED, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
