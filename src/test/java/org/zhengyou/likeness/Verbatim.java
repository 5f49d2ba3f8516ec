package org.zhengyou.likeness;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether two texts share passages to the letter, told without the program's own means: exact runs, weighed by how many texts of
 * the collection have them too.
 */
final class Verbatim {
    /** An ideograph counts one, any other letter a part. */
    private static final double RUN = 10;

    private static final double LETTER = 0.35;
    private static final int SEED = 6;
    private static final double SHARED = 0.1;

    private final List<String> all;
    private final int most;
    private final Map<String, Integer> known = new HashMap<>();

    Verbatim(Collection<String> texts) {
        all = texts.stream().map(Verbatim::plain).toList();
        most = Math.max(8, all.size() / 200);
    }

    /** A tenth of one of them stands in the other, in runs that few others have. */
    boolean related(String one, String other) {
        String first = plain(one);
        String second = plain(other);
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i + SEED <= second.length(); i++) {
            places.computeIfAbsent(second.substring(i, i + SEED), key -> new ArrayList<>())
                    .add(i);
        }
        double shared = 0;
        for (int i = 0; i + SEED <= first.length(); ) {
            int longest = 0;
            for (int j : places.getOrDefault(first.substring(i, i + SEED), List.of())) {
                int length = SEED;
                while (i + length < first.length()
                        && j + length < second.length()
                        && first.charAt(i + length) == second.charAt(j + length)) {
                    length++;
                }
                longest = Math.max(longest, length);
            }
            String run = first.substring(i, i + longest);
            if (weight(run) >= RUN && having(run) <= most) {
                shared += weight(run);
            }
            i += Math.max(1, longest);
        }
        return shared >= SHARED * Math.min(weight(first), weight(second));
    }

    private int having(String run) {
        String middle = run.length() <= 24 ? run : run.substring(run.length() / 2 - 12, run.length() / 2 + 12);
        return known.computeIfAbsent(middle, key ->
                (int) all.stream().filter(text -> text.contains(key)).count());
    }

    private static double weight(String text) {
        return text.codePoints()
                .mapToDouble(point -> Character.isIdeographic(point) ? 1 : LETTER)
                .sum();
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
