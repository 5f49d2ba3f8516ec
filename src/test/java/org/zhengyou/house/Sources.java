package org.zhengyou.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The project's own text files, as the rules read them. */
public final class Sources {
    private static final Path ROOT = Path.of("").toAbsolutePath();
    private static final Pattern JAVA_TOKEN = Pattern.compile("""
            //[^\\n]*|/\\*[\\s\\S]*?\\*/|\"""[\\s\\S]*?(?<!\\\\)\"""|"(?:\\\\.|[^"\\\\\\n])*+"|'(?:\\\\.|[^'\\\\\\n])++'\
            """);

    private Sources() {}

    /** @param path from the repository's root */
    public record File(Path path, String text) {
        public long lines() {
            return text.lines().count();
        }

        /** Whether the file stands below this folder. */
        public boolean below(String folder) {
            return path.startsWith(folder);
        }

        /** String and character literals of a Java file, without their quotes; comments are none. */
        public List<String> literals() {
            return JAVA_TOKEN
                    .matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .filter(token -> !token.startsWith("/"))
                    .map(token -> token.startsWith("\"\"\"")
                            ? token.substring(3, token.length() - 3)
                            : token.substring(1, token.length() - 1))
                    .toList();
        }

        /** A Java file without its comments. */
        public String code() {
            return JAVA_TOKEN
                    .matcher(text)
                    .replaceAll(token -> token.group().startsWith("/")
                            ? " "
                            : java.util.regex.Matcher.quoteReplacement(token.group()));
        }
    }

    public static List<File> java() {
        return below("src/main/java", ".java");
    }

    public static List<File> templates() {
        return below("src/main/jte", ".jte");
    }

    public static List<File> migrations() {
        return below("src/main/resources/db/migration", ".sql");
    }

    /** Files below a folder whose names end in one of the suffixes, in the order of their paths; never none. */
    public static List<File> below(String folder, String... suffixes) {
        try (Stream<Path> paths = Files.walk(ROOT.resolve(folder))) {
            List<File> files = paths.filter(Files::isRegularFile)
                    .filter(path -> Stream.of(suffixes).anyMatch(path.toString()::endsWith))
                    .sorted()
                    .map(path -> new File(ROOT.relativize(path), read(path)))
                    .toList();
            if (files.isEmpty()) {
                throw new AssertionError("no file to look at below " + folder);
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }
}
