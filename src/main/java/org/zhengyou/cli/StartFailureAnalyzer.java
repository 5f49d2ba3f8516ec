package org.zhengyou.cli;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.FieldError;
import org.zhengyou.platform.database.DatabaseUnavailable;

/** Says in one sentence why the program did not start, for every cause that the operator can put right. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureAnalyzer implements FailureAnalyzer {
    private final Console console = Console.ofThisProcess();

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return causes(failure)
                .map(this::sentence)
                .filter(Objects::nonNull)
                .findFirst()
                .map(sentence -> new FailureAnalysis(sentence, "", failure))
                .orElse(null);
    }

    private @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case DatabaseUnavailable unavailable -> unavailable.getMessage();
            case PortInUseException inUse -> text("cli.port-in-use", Integer.toString(inUse.getPort()));
            case BindValidationException invalid -> invalid(invalid);
            case BindException unbound
            when unbound.getProperty() != null ->
                text(
                        "cli.wrong-setting",
                        unbound.getName(),
                        unbound.getProperty().getValue(),
                        unbound.getTarget().getType().toClass().getSimpleName());
            case IllegalArgumentException refused
            when String.valueOf(refused.getMessage()).startsWith("zhengyou.") ->
                text("cli.refused-setting", String.valueOf(refused.getMessage()));
            case SQLException refused
            when refused.getSQLState() != null && refused.getSQLState().matches("(08|28|3D).*") ->
                text("cli.no-database", String.valueOf(refused.getMessage()));
            default -> null;
        };
    }

    private @Nullable String invalid(BindValidationException invalid) {
        return invalid.getValidationErrors().getAllErrors().stream()
                .filter(FieldError.class::isInstance)
                .map(FieldError.class::cast)
                .findFirst()
                .map(error -> text(
                        "cli.wrong-setting",
                        invalid.getValidationErrors().getName() + "." + error.getField(),
                        String.valueOf(error.getRejectedValue()),
                        String.valueOf(error.getDefaultMessage())))
                .orElse(null);
    }

    private String text(String key, Object... arguments) {
        return console.messages().text(console.locale(), key, arguments);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }
}
