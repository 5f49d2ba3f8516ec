package org.zhengyou.preview.render.flow;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The style rules that one page needs beside the common style sheet: a class for each declaration. Declarations are made
 * of our own words, figures and colours only; nothing of a file's text gets here.
 */
public final class Rules {
    private static final Pattern COLOUR = Pattern.compile("[0-9a-fA-F]{6}");
    private static final int MOST = 2_000;

    private final Map<String, String> classes = new LinkedHashMap<>();

    /** The class with that declaration. */
    public String named(String declaration) {
        if (classes.size() >= MOST && !classes.containsKey(declaration)) {
            return "";
        }
        return classes.computeIfAbsent(declaration, key -> "r" + classes.size());
    }

    public static String length(String property, double points) {
        return property + ":" + figure(points) + "pt;";
    }

    /** Nothing for what is no colour. */
    public static String colour(String property, @Nullable String hex) {
        return hex == null || !COLOUR.matcher(hex).matches()
                ? ""
                : property + ":#" + hex.toLowerCase(Locale.ROOT) + ";";
    }

    /** At most one decimal. */
    public static String figure(double value) {
        double bounded = Math.clamp(value, -20_000, 20_000);
        long tenths = Math.round(bounded * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        classes.forEach((declaration, name) ->
                out.append('.').append(name).append('{').append(declaration).append("}\n"));
        return out.toString();
    }
}
