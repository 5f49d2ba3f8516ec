package org.zhengyou.house;

import java.util.ArrayList;
import java.util.List;

/**
 * A JTE template taken apart: its HTML, in which each expression is one {@link #HOLE}, and the Java it holds.
 * Content handed to another template ({@code @`…`}) is HTML as well.
 */
public final class Template {
    /** Stands in the HTML where a value will be. */
    public static final char HOLE = '\uFFFC';

    /** Stands in the HTML where the CSRF field will be. */
    public static final String CSRF = "<csrf>";

    private final String source;
    private final StringBuilder html = new StringBuilder();
    private final List<String> java = new ArrayList<>();
    private int at;

    private Template(String source) {
        this.source = source;
    }

    public static Template of(String source) {
        Template template = new Template(source.replaceAll("(?s)<%--.*?--%>", ""));
        template.html(false);
        return template;
    }

    public String html() {
        return html.toString();
    }

    /** Java expressions, conditions and arguments, in their order. */
    public List<String> java() {
        return List.copyOf(java);
    }

    private void html(boolean inContent) {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '`' && inContent) {
                at++;
                return;
            } else if (c == '\\' && at + 1 < source.length()) {
                html.append(source.charAt(at + 1));
                at += 2;
            } else if (source.startsWith("${", at) || source.startsWith("!{", at)) {
                boolean value = c == '$';
                at += 2;
                java('}');
                if (value) {
                    html.append(HOLE);
                }
            } else if (source.startsWith("$unsafe{", at)) {
                at += "$unsafe{".length();
                java('}');
                html.append(HOLE);
            } else if (c == '@' && word().matches("import|param")) {
                int end = source.indexOf('\n', at);
                String line = source.substring(at, end < 0 ? source.length() : end);
                java.add(line);
                at += line.length();
            } else if (c == '@' && word().matches("if|elseif|for|template[\\w.]*")) {
                if (word().equals("template.layout.csrf")) {
                    html.append(CSRF);
                }
                at = source.indexOf('(', at) + 1;
                java(')');
            } else if (c == '@' && word().matches("else|endif|endfor|raw|endraw")) {
                at += word().length() + 1;
            } else {
                html.append(c);
                at++;
            }
        }
    }

    /** Reads Java up to its closing bracket; content blocks within go to the HTML. */
    private void java(char close) {
        StringBuilder code = new StringBuilder();
        int depth = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '"' || c == '\'') {
                int end = at + 1;
                while (source.charAt(end) != c) {
                    end += source.charAt(end) == '\\' ? 2 : 1;
                }
                code.append(source, at, end + 1);
                at = end + 1;
            } else if (source.startsWith("@`", at)) {
                at += 2;
                html(true);
                code.append("content");
            } else if (c == close && depth == 0) {
                at++;
                java.add(code.toString());
                return;
            } else {
                depth += c == '(' || c == '{' ? 1 : c == ')' || c == '}' ? -1 : 0;
                code.append(c);
                at++;
            }
        }
        throw new AssertionError("no closing " + close + " after: " + code);
    }

    private String word() {
        int end = at + 1;
        while (end < source.length()
                && (Character.isLetterOrDigit(source.charAt(end)) || "._".indexOf(source.charAt(end)) >= 0)) {
            end++;
        }
        return source.substring(at + 1, end);
    }
}
