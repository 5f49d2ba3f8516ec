package org.zhengyou.platform.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every visible text, from {@code messages/<module>.properties} (English) and {@code messages/<module>_zh_CN.properties}.
 * Patterns are {@link MessageFormat}'s; one without arguments is taken as it stands.
 */
@Component
public class Messages {
    public static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> LOCALES = List.of(CHINESE, ENGLISH);

    private final Map<Locale, Map<String, String>> texts = Map.of(
            CHINESE, read("classpath*:messages/*_zh_CN.properties"), ENGLISH, read("classpath*:messages/*.properties"));

    /** The text of a key; the key itself where it is missing (a test finds those). */
    public String text(Locale locale, String key, Object... arguments) {
        String pattern = Objects.requireNonNull(texts.get(locale)).getOrDefault(key, key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    public boolean has(Locale locale, String key) {
        return Objects.requireNonNull(texts.get(locale)).containsKey(key);
    }

    /** Key to pattern, of one language. */
    public Map<String, String> all(Locale locale) {
        return Objects.requireNonNull(texts.get(locale));
    }

    private static Map<String, String> read(String pattern) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                boolean chinese = Objects.requireNonNull(resource.getFilename()).endsWith("_zh_CN.properties");
                if (chinese != pattern.endsWith("_zh_CN.properties")) {
                    continue;
                }
                Properties properties = new Properties();
                try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.forEach((key, text) -> texts.put((String) key, (String) text));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }
}
