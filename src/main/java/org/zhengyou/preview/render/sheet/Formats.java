package org.zhengyou.preview.render.sheet;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Numbers and dates as their formats show them. */
public final class Formats {
    private static final Properties CHINESE = read();

    private static final Pattern QUOTED = Pattern.compile("\"([^\"A-Za-z]*)\"");

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);
    private final boolean from1904;

    public Formats(boolean from1904) {
        this.from1904 = from1904;
    }

    /** @param own the format the file gives, none for a built-in one */
    public String shown(double value, int id, @Nullable String own) {
        String format = own == null ? builtIn(id) : own;
        if (format.indexOf('"') >= 0 && DateUtil.isADateFormat(id, format)) {
            // Words between the parts of a date stand in quotes, which the formatter would show.
            format = QUOTED.matcher(format).replaceAll("$1");
        }
        try {
            return formatter.formatRawCellContents(value, id, format, from1904).strip();
        } catch (RuntimeException e) {
            // A format that nobody understands: the figure itself.
            return plain(value);
        }
    }

    static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private static String builtIn(int id) {
        String chinese = CHINESE.getProperty(Integer.toString(id));
        if (chinese != null) {
            return chinese;
        }
        String known = id < 0 || id >= BuiltinFormats.getAll().length ? null : BuiltinFormats.getBuiltinFormat(id);
        return known == null ? "General" : known;
    }

    private static Properties read() {
        Properties formats = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Formats.class.getResourceAsStream("/preview/formats.properties")),
                StandardCharsets.UTF_8)) {
            formats.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return formats;
    }
}
