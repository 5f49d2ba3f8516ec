package org.zhengyou.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhengyou.access.AuditLog.Result;
import org.zhengyou.access.audit.AuditEntry;
import org.zhengyou.access.audit.AuditFilter;
import org.zhengyou.access.audit.AuditFilter.After;
import org.zhengyou.platform.Missing;

/**
 * What is asked of the log, as it stands in the address.
 *
 * @param from first day
 * @param to last day, included
 */
public record AuditQuery(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable String account,
        @Nullable String action,
        @Nullable String place,
        @Nullable String object,
        @Nullable Result result,
        @Nullable String address) {

    AuditFilter filter(UUID scope, ZoneId zone) {
        return new AuditFilter(
                scope,
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                text(account),
                text(action),
                text(place),
                text(object),
                result,
                text(address));
    }

    /** As parameters, ending in an ampersand. */
    public String encoded() {
        return Stream.of(
                        pair("from", from),
                        pair("to", to),
                        pair("account", account),
                        pair("action", action),
                        pair("place", place),
                        pair("object", object),
                        pair("result", result),
                        pair("address", address))
                .filter(pair -> !pair.endsWith("="))
                .map(pair -> pair + "&")
                .collect(Collectors.joining());
    }

    /** The place in the list that follows an entry, as a parameter. */
    static String after(AuditEntry last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.at()) + "_" + last.id();
    }

    /**
     * @throws Missing where it is no place in the list
     */
    static @Nullable After after(@Nullable String parameter) {
        if (parameter == null || parameter.isEmpty()) {
            return null;
        }
        try {
            String[] parts = parameter.split("_", 2);
            Instant at = Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS);
            return new After(at, UUID.fromString(Arrays.asList(parts).getLast()));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new Missing();
        }
    }

    private static String pair(String name, @Nullable Object value) {
        return name + "=" + URLEncoder.encode(Objects.toString(value, ""), StandardCharsets.UTF_8);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
