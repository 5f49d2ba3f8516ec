package org.zhengyou.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Sends a request to every handler as the public and in every role, granted on a unit, for that unit, one below, one beside and the
 * one above. What passes the gate is compared with the table in {@code src/test/resources/permissions.tsv}, so that nobody changes who
 * may do what without the change being read. After reading it, write it anew with {@code -Dpermissions.write=true}.
 */
@AccessTest
@Import(PassedTheGate.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTableTest {
    private static final Path TABLE = Path.of("src/test/resources/permissions.tsv");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::([^}]+))?}");

    @Autowired
    MockMvc mvc;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SettableClock clock;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    /** Where the addressed unit stands to the one that the role is granted on; the letter stands in the table. */
    private final Map<Character, UUID> units = new LinkedHashMap<>();

    private final Map<Role, Cookie> sessions = new EnumMap<>(Role.class);

    @BeforeAll
    void grantEachRoleOnAUnit() {
        UUID parent = fixtures.unit(null);
        UUID own = fixtures.unit(parent);
        units.put('o', own);
        units.put('c', fixtures.unit(own));
        units.put('s', fixtures.unit(parent));
        units.put('p', parent);
        for (Role role : Role.values()) {
            Viewer viewer = fixtures.viewer(role, role == Role.ADMINISTRATOR ? null : own, clock.instant());
            sessions.put(role, fixtures.session(viewer.account(), clock.instant()));
        }
    }

    @Test
    void everyHandlerLetsThroughWhoTheTableSays() throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("handler\trequires\tPUBLIC\t"
                + Arrays.stream(Role.values()).map(Role::name).collect(joining("\t")));
        for (var handler : handlers().entrySet()) {
            lines.add(line(handler.getKey(), handler.getValue()));
        }
        if (Boolean.getBoolean("permissions.write")) {
            Files.write(TABLE, lines, UTF_8);
        }

        assertThat(lines)
                .as("who passes the gate; read the difference, then run with -Dpermissions.write=true")
                .containsExactlyElementsOf(Files.readAllLines(TABLE, UTF_8));
    }

    /** Method and pattern, in the order of the table. */
    private Map<String, Target> handlers() {
        Map<String, Target> handlers = new TreeMap<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .forEach(entry -> {
                    RequestMappingInfo info = entry.getKey();
                    for (String pattern : info.getPatternValues()) {
                        for (RequestMethod method : methods(info)) {
                            handlers.put(pattern + " " + method, new Target(method, pattern, info, entry.getValue()));
                        }
                    }
                });
        return handlers;
    }

    private static List<RequestMethod> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? List.of(RequestMethod.GET) : List.copyOf(methods);
    }

    private String line(String key, Target target) throws Exception {
        Requires requires = Objects.requireNonNull(target.handler.getMethodAnnotation(Requires.class));
        List<String> cells = new ArrayList<>(List.of(key, requires.value().name(), cell(target, null)));
        for (Role role : Role.values()) {
            cells.add(cell(target, sessions.get(role)));
        }
        return String.join("\t", cells);
    }

    private String cell(Target target, @Nullable Cookie session) throws Exception {
        if (!target.pattern.contains("{unit}")) {
            return passes(target, null, session) ? "+" : "-";
        }
        StringBuilder cell = new StringBuilder();
        for (var unit : units.entrySet()) {
            cell.append(passes(target, unit.getValue(), session) ? unit.getKey() : '-');
        }
        return cell.toString();
    }

    private boolean passes(Target target, @Nullable UUID unit, @Nullable Cookie session) throws Exception {
        var builder = request(HttpMethod.valueOf(target.method.name()), address(target.pattern, unit))
                .with(csrf());
        target.info.getConsumesCondition().getConsumableMediaTypes().forEach(builder::contentType);
        target.info.getParamsCondition().getExpressions().forEach(param -> builder.param(param.getName(), "1"));
        target.info.getHeadersCondition().getExpressions().forEach(header -> builder.header(header.getName(), "true"));
        if (session != null) {
            builder.cookie(session);
        }
        var response = mvc.perform(builder).andReturn().getResponse();
        String passed = response.getHeader(PassedTheGate.HEADER);
        if (passed != null) {
            assertThat(passed).as(target.toString()).isEqualTo(target.handler.toString());
            return true;
        }
        if (session == null) {
            boolean asked = response.getStatus() == 401
                    || Objects.requireNonNullElse(response.getRedirectedUrl(), "")
                            .startsWith("/sign-in");
            assertThat(asked).as("the public is asked to sign in: " + target).isTrue();
        } else {
            assertThat(response.getStatus())
                    .as("what is not theirs is missing: " + target)
                    .isEqualTo(404);
        }
        return false;
    }

    private static String address(String pattern, @Nullable UUID unit) {
        return VARIABLE.matcher(pattern).replaceAll(variable -> {
            if (variable.group(1).equals("unit")) {
                return Objects.requireNonNull(unit).toString();
            }
            String form = variable.group(2);
            return form == null || !form.matches("[\\w|-]+")
                    ? UUID.randomUUID().toString()
                    : form.replaceFirst("\\|.*", "");
        });
    }

    private record Target(RequestMethod method, String pattern, RequestMappingInfo info, HandlerMethod handler) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
