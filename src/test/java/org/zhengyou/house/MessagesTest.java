package org.zhengyou.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengyou.platform.text.Messages;

/** What holds for all visible text. */
class MessagesTest {
    private static final Messages MESSAGES = new Messages();
    /** Reasons of one enum, and names and definitions of the registered indicators. */
    private static final Set<String> ALL_BY_PREFIX = Set.of("database", "indicator");

    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\])*+)\"(\\s*\\+)?");
    /** Words, also escaped; full-width marks may be escaped, since a parser has to know them. */
    private static final Pattern HAN = Pattern.compile(
            "[\\p{IsHan}\\u3000-\\u303f\\uff00-\\uffef]|\\\\u+(?:[4-9][0-9a-fA-F]|3[4-9a-dA-D])[0-9a-fA-F]{2}");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Set<String> chinese = MESSAGES.all(Messages.CHINESE).keySet();
        Set<String> english = MESSAGES.all(Messages.ENGLISH).keySet();
        assertThat(chinese).containsExactlyInAnyOrderElementsOf(english);
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        assertThat(MESSAGES.all(Messages.ENGLISH).keySet().stream()
                        .filter(key -> !arguments(Messages.ENGLISH, key).equals(arguments(Messages.CHINESE, key)))
                        .toList())
                .isEmpty();
    }

    /** An apostrophe quotes in a pattern with arguments; where it does, braces are swallowed. */
    @Test
    void everyPatternCanBeFormatted() {
        for (Locale locale : Messages.LOCALES) {
            MESSAGES.all(locale).forEach((key, text) -> {
                if (text.contains("{")) {
                    assertThat(new MessageFormat(text, locale).format(new Object[] {0, 1, 2, 3, 4, 5}))
                            .as(key)
                            .doesNotContainPattern("\\{\\d");
                }
            });
        }
    }

    @Test
    void keysBeginWithTheNameOfTheirFileAndStandOnce() throws IOException {
        Set<String> wrong = new TreeSet<>();
        for (Sources.File file : Sources.below("src/main/resources/messages", ".properties")) {
            String module = module(file);
            Set<String> seen = new HashSet<>();
            for (String line : Files.readAllLines(file.path())) {
                if (line.isBlank() || line.startsWith("#") || !line.contains("=") || line.startsWith(" ")) {
                    continue;
                }
                String key = line.substring(0, line.indexOf('=')).strip();
                if (!key.startsWith(module + ".") || !seen.add(key)) {
                    wrong.add(file.path() + ": " + key);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** First arguments of {@code t(…)} and {@code text(locale, …)}, also the two sides of a condition. */
    @Test
    void everyKeyThatIsAskedForExists() {
        Set<String> missing = new TreeSet<>();
        Pattern asked =
                Pattern.compile("(?:\\bt\\(|\\btext\\(\\s*[\\w.()]+\\s*,)\\s*((?:[^,()\"]|\"[^\"]*\"|\\([^()]*\\))*)");
        spoken().forEach((path, code) -> asked.matcher(code)
                .results()
                .forEach(call -> LITERAL.matcher(call.group(1).replaceAll("\\w+\\([^()]*\\)|[=!]=\\s*\"[^\"]*\"", ""))
                        .results()
                        .filter(literal -> literal.group(1).matches("[a-z]+\\.[\\w.-]*"))
                        .filter(literal -> !known(literal.group(1), literal.group(2) != null))
                        .forEach(literal -> missing.add(path + ": " + literal.group(1)))));
        assertThat(missing).isEmpty();
    }

    @Test
    void everyEnumThatIsShownHasAWordForEachOfItsConstants() {
        Set<Set<String>> enums = Enums.constants();
        Set<String> wrong = new TreeSet<>();
        Pattern asked = Pattern.compile("\\bpage\\.of\\(\\s*\"([a-z][\\w.]*)\"\\s*,");
        spoken().forEach((path, code) -> asked.matcher(code).results().forEach(call -> {
            String prefix = call.group(1);
            if (prefix.contains(".") && !enums.contains(below(prefix))) {
                wrong.add(path + ": " + prefix + " has " + below(prefix) + ", which is no enum's constants");
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyReasonOfARefusalHasASentence() {
        Set<String> missing = new TreeSet<>();
        for (Sources.File file : Sources.java()) {
            if (!file.path().toString().endsWith("Refused.java") || !file.text().contains("enum Reason")) {
                continue;
            }
            String prefix = first(file, "super\\(\\s*\"([\\w.]+\\.)\"\\s*\\+");
            boolean lower = file.code().contains("toLowerCase");
            Enums.named(file, "Reason").stream()
                    .map(reason -> prefix + (lower ? reason.toLowerCase(Locale.ROOT) : reason))
                    .filter(key -> !MESSAGES.has(Messages.ENGLISH, key))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTextIsKeptThatNothingShows() {
        Set<String> literals = new HashSet<>();
        Sources.java().forEach(file -> literals.addAll(file.literals()));
        Sources.templates()
                .forEach(file -> Template.of(file.text())
                        .java()
                        .forEach(code ->
                                LITERAL.matcher(code).results().forEach(found -> literals.add(found.group(1)))));
        Set<String> prefixes = literals.stream()
                .filter(literal -> literal.matches("[a-z]+(\\.\\w+)*\\.?"))
                .map(literal -> literal.endsWith(".") ? literal : literal + ".")
                .collect(Collectors.toSet());
        assertThat(MESSAGES.all(Messages.ENGLISH).keySet().stream()
                        .filter(key -> !literals.contains(key))
                        .filter(key -> prefixesOf(key).noneMatch(prefixes::contains))
                        .sorted())
                .isEmpty();
    }

    @Test
    void noChineseStandsInJava() {
        Set<String> found = new TreeSet<>();
        for (Sources.File file : Sources.java()) {
            file.literals().stream()
                    .filter(literal -> HAN.matcher(literal).find())
                    .forEach(literal -> found.add(file.path() + ": " + literal));
        }
        assertThat(found).isEmpty();
    }

    /** A web class speaks by keys; a literal of three words in a row is a sentence that nobody can translate. */
    @Test
    void noEnglishSentenceStandsInWebClasses() {
        Pattern sentence = Pattern.compile("^[A-Z][a-z]+( [a-z]+){2,}|[a-z]{2,} [a-z]{2,} [a-z]{2,}");
        Set<String> found = new TreeSet<>();
        for (Sources.File file : Sources.java()) {
            if (!file.path().toString().contains("/web/")) {
                continue;
            }
            String code = file.code().replaceAll("(?s)(LOG\\.\\w+|new \\w+(Exception|Error))\\([^;]*;", ";");
            new Sources.File(file.path(), code)
                    .literals().stream()
                            .filter(literal -> !literal.contains("select ") && !literal.contains("'self'"))
                            .filter(literal -> sentence.matcher(literal).find())
                            .forEach(literal -> found.add(file.path() + ": " + literal));
        }
        assertThat(found).isEmpty();
    }

    @Test
    void englishTextHoldsNoChineseAndChineseTextSome() {
        assertThat(MESSAGES.all(Messages.ENGLISH).entrySet().stream()
                        .filter(entry -> entry.getValue().matches("(?s).*[\\p{IsHan}，。；：？！].*"))
                        .map(Map.Entry::getKey)
                        .filter(key -> !key.equals("platform.language"))
                        .sorted())
                .isEmpty();
        assertThat(MESSAGES.all(Messages.CHINESE).entrySet().stream()
                        .filter(entry -> entry.getValue().matches("(?s).*[A-Za-z]{3,} [A-Za-z]{2,} [A-Za-z]{2,}.*"))
                        .map(Map.Entry::getKey)
                        .sorted())
                .isEmpty();
    }

    private static Map<Path, String> spoken() {
        return Stream.concat(Sources.java().stream(), Sources.templates().stream())
                .collect(Collectors.toMap(
                        Sources.File::path,
                        file -> file.path().toString().endsWith(".jte")
                                ? String.join("\n", Template.of(file.text()).java())
                                : file.code()));
    }

    private static boolean known(String literal, boolean prefix) {
        return prefix
                ? MESSAGES.all(Messages.ENGLISH).keySet().stream().anyMatch(key -> key.startsWith(literal))
                : MESSAGES.has(Messages.ENGLISH, literal);
    }

    /** The last segments of the keys directly below a prefix. */
    private static Set<String> below(String prefix) {
        return MESSAGES.all(Messages.ENGLISH).keySet().stream()
                .filter(key -> key.startsWith(prefix + "."))
                .map(key -> key.substring(prefix.length() + 1))
                .filter(rest -> rest.matches("[A-Z0-9_]+"))
                .collect(Collectors.toSet());
    }

    /** Every prefix of at least two segments; a whole module is shown by one only where all its texts are of one kind. */
    private static Stream<String> prefixesOf(String key) {
        List<Integer> dots = Pattern.compile("\\.")
                .matcher(key)
                .results()
                .map(MatchResult::end)
                .toList();
        int from = ALL_BY_PREFIX.contains(key.substring(0, key.indexOf('.'))) ? 0 : 1;
        return dots.stream().skip(from).map(end -> key.substring(0, end));
    }

    private static Set<String> arguments(Locale locale, String key) {
        return Pattern.compile("\\{(\\d)[},]")
                .matcher(MESSAGES.text(locale, key))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String module(Sources.File file) {
        return file.path().getFileName().toString().replaceAll("(_zh_CN)?\\.properties", "");
    }

    private static String first(Sources.File file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(file.code())
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow(() -> new AssertionError(file.path() + " has nothing like " + pattern));
    }
}
