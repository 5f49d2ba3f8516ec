package org.zhengyou.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Asks axe what keeps people from using a page. */
final class Axe {
    private static final String SOURCE = source();

    private static final String RUN = """
            async () => {
                const found = await axe.run(document, {resultTypes: ['violations']});
                return found.violations
                    .filter(violation => ['serious', 'critical'].includes(violation.impact))
                    .map(violation => violation.id + ': ' + violation.help + ' in '
                        + violation.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160)).join(' | '));
            }
            """;

    private Axe() {}

    /** Serious and critical findings; none is what is wanted. */
    @SuppressWarnings("unchecked")
    static List<String> findings(Page page) {
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String source() {
        try (var stream = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
