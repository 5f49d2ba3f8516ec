package org.zhengyou.guardrail;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.house.Classes;
import org.zhengyou.house.Sources;
import org.zhengyou.house.Template;
import org.zhengyou.platform.database.TestDatabase;
import org.zhengyou.platform.text.Messages;

/** Everything the product shows, asks, keeps or answers, laid open for the guardrails to look through. */
final class Surface {
    private static final Messages MESSAGES = new Messages();

    private Surface() {}

    /** @param name column name */
    record Column(String table, String name, boolean required) {
        @Override
        public String toString() {
            return table + "." + name;
        }
    }

    /** @param verb empty where the handler takes any */
    record Endpoint(String verb, String path, Permission permission, Method handler) {
        boolean writes() {
            return !verb.equals("GET");
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    /** Of the really migrated schema. */
    static List<Column> columns() {
        return JdbcClient.create(TestDatabase.migrated().dataSource())
                .sql("""
                        select table_name, column_name, is_nullable = 'NO' as required
                        from information_schema.columns
                        where table_schema = 'public' and table_name <> 'flyway_schema_history'
                        order by table_name, ordinal_position
                        """)
                .query((row, n) -> new Column(row.getString(1), row.getString(2), row.getBoolean(3)))
                .list();
    }

    static List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>();
        for (JavaClass type : Classes.ALL) {
            if (!type.isAnnotatedWith(Controller.class)) {
                continue;
            }
            for (JavaMethod method : type.getMethods()) {
                Method handler = method.reflect();
                RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class);
                if (mapping != null) {
                    endpoints.addAll(endpoints(type.reflect(), handler, mapping));
                }
            }
        }
        return endpoints;
    }

    private static List<Endpoint> endpoints(Class<?> controller, Method handler, RequestMapping mapping) {
        RequestMapping outer = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        Requires requires = handler.getAnnotation(Requires.class);
        String[] above = outer == null || outer.path().length == 0 ? new String[] {""} : outer.path();
        String[] below = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        String verb = mapping.method().length == 0 ? "" : mapping.method()[0].name();
        return Arrays.stream(above)
                .flatMap(prefix -> Arrays.stream(below).map(path -> prefix + path))
                .map(path -> new Endpoint(verb, path, requires.value(), handler))
                .toList();
    }

    /** Names of the parameters that handlers read, as {@code Controller.action(name)}. */
    static List<String> parameters() {
        return endpoints().stream()
                .flatMap(endpoint -> Arrays.stream(endpoint.handler().getParameters())
                        .map(Parameter::getName)
                        .map(name -> endpoint.handler().getDeclaringClass().getSimpleName() + "."
                                + endpoint.handler().getName() + "(" + name + ")"))
                .toList();
    }

    /** Component names of each form record, by the record's class. */
    static Map<Class<?>, List<String>> forms() {
        Map<Class<?>, List<String>> forms =
                new TreeMap<>((one, other) -> one.getName().compareTo(other.getName()));
        for (JavaClass type : Classes.ALL) {
            if (type.isRecord() && type.getSimpleName().endsWith("Form")) {
                forms.put(
                        type.reflect(),
                        Stream.of(type.reflect().getRecordComponents())
                                .map(RecordComponent::getName)
                                .toList());
            }
        }
        return forms;
    }

    /** Template path to its HTML, in which every value is a hole. */
    static Map<String, String> html() {
        Map<String, String> html = new TreeMap<>();
        Sources.templates()
                .forEach(file -> html.put(
                        file.path().toString(), Template.of(file.text()).html()));
        return html;
    }

    /** SQL texts of the program with the file each stands in. */
    static Map<String, List<String>> sql() {
        Map<String, List<String>> sql = new TreeMap<>();
        for (Sources.File file : Sources.java()) {
            List<String> texts = file.literals().stream()
                    .filter(literal -> Pattern.compile("(?i)\\b(select|insert|update|delete|order by)\\b")
                            .matcher(literal)
                            .find())
                    .toList();
            if (!texts.isEmpty()) {
                sql.put(file.path().toString(), texts);
            }
        }
        return sql;
    }

    /** All visible text, as {@code key=text}. */
    static Stream<String> words() {
        return Messages.LOCALES.stream()
                .flatMap(locale -> MESSAGES.all(locale).entrySet().stream())
                .map(entry -> entry.getKey() + "=" + entry.getValue());
    }

    /** Whatever of these holds the pattern, as text. */
    static List<String> holding(String pattern, Stream<?> things) {
        Pattern sought = Pattern.compile("(?i)" + pattern);
        return things.map(String::valueOf)
                .filter(text -> sought.matcher(text).find())
                .sorted()
                .toList();
    }
}
