package org.zhengyou.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The invented county: 14 direct branches with 436 members and 63 guided ones with 993, the same for the same seed.
 * ID numbers have an area code that belongs to no place and a true check digit; telephones are of no network.
 */
final class DemoRoster {
    static final long SEED = 20260622;
    private static final String AREA = "990101";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 18);
    private static final int DIRECT_MEMBERS = 436;
    private static final int GUIDED_MEMBERS = 993;

    private final Words words = Words.of("/demo/roster.txt");
    private final SplittableRandom random;
    private final Set<String> taken = new HashSet<>();
    private final List<String> rare = new ArrayList<>(words.list("rare"));
    private int phone = 1709;

    private DemoRoster(long seed) {
        random = new SplittableRandom(seed);
    }

    static List<DemoUnit> units(long seed) {
        return new DemoRoster(seed).units();
    }

    private List<DemoUnit> units() {
        List<DemoUnit> units = new ArrayList<>();
        List<List<String>> direct = words.rows("direct");
        int[] sizes = sizes(direct.size(), 18, 44, DIRECT_MEMBERS);
        for (int i = 0; i < direct.size(); i++) {
            units.add(
                    unit(direct.get(i).get(0), "", direct.get(i).get(1), word("words", 0), word("words", 1), sizes[i]));
        }
        sizes = sizes(guided(), 6, 24, GUIDED_MEMBERS);
        int at = 0;
        for (List<String> township : words.rows("townships")) {
            for (List<String> school : schools(Integer.parseInt(township.get(2)))) {
                String name = township.get(1) + school.get(0);
                units.add(unit(name, township.get(0), school.get(1), school.get(2), school.get(3), sizes[at++]));
            }
        }
        return units;
    }

    private int guided() {
        return words.rows("townships").stream()
                .mapToInt(township -> Integer.parseInt(township.get(2)))
                .sum();
    }

    /** Every township has the first three kinds; a fourth is a nine-year or a private one in turn, a fifth both. */
    private List<List<String>> schools(int count) {
        List<List<String>> kinds = words.rows("guided");
        List<List<String>> schools = new ArrayList<>(kinds.subList(0, 3));
        if (count == 5) {
            schools.addAll(kinds.subList(3, 5));
        } else if (count == 4) {
            schools.add(kinds.get(3 + random.nextInt(2)));
        }
        return schools;
    }

    /** As many sizes as asked for between two bounds, with this sum. */
    private int[] sizes(int count, int least, int most, int sum) {
        int[] sizes = random.ints(count, least, most + 1).toArray();
        int missing = sum;
        for (int size : sizes) {
            missing -= size;
        }
        for (int i = 0; missing != 0; i = (i + 1) % count) {
            int step = Integer.signum(missing);
            if (sizes[i] + step >= least - 1 && sizes[i] + step <= most + 4) {
                sizes[i] += step;
                missing -= step;
            }
        }
        return sizes;
    }

    private DemoUnit unit(String name, String township, String level, String kind, String ownership, int size) {
        List<DemoMember> members = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            members.add(member(level, i, size));
        }
        LocalDate founded = LocalDate.of(1952 + random.nextInt(62), 7, 1);
        LocalDate elected = LocalDate.of(2024, 1 + random.nextInt(12), 1 + random.nextInt(28));
        return new DemoUnit(name, township, level, kind, ownership, founded, elected, members);
    }

    private DemoMember member(String level, int index, int size) {
        boolean retired = level.equals("RETIRED");
        boolean woman = random.nextInt(100) < (level.equals("KINDERGARTEN") ? 90 : 52);
        boolean probationary = index > 3 && !retired && random.nextInt(100) < 3;
        int year = retired
                ? 1940 + random.nextInt(26)
                : probationary ? 1990 + random.nextInt(12) : 1967 + random.nextInt(32);
        LocalDate born = LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
        LocalDate joined = probationary
                ? LocalDate.of(2025, 7, 1).plusDays(random.nextInt(330))
                : born.plusYears(20 + random.nextInt(14)).plusDays(random.nextInt(300));
        if (joined.isAfter(DAY.minusYears(2)) && !probationary) {
            joined = DAY.minusYears(2).minusDays(random.nextInt(700));
        }
        return new DemoMember(
                name(woman, index),
                woman,
                pick("ethnicity"),
                born,
                pick("education"),
                joined,
                probationary ? null : joined.plusYears(1),
                index == 0 || size >= 7 && index < 4 ? words.word("party posts", index) : "",
                index == 0 ? head(level) : pick("posts " + level),
                idNumber(born, woman),
                phone());
    }

    /** Each of the ten thousand comes once before one comes again. */
    private String phone() {
        phone = (phone + 3643) % 10_000;
        return "1990000" + String.format(Locale.ROOT, "%04d", phone);
    }

    private String name(boolean woman, int index) {
        if (index == 5 && woman && !rare.isEmpty()) {
            return rare.removeLast();
        }
        String surnames = words.word("surnames", 0);
        int at = random.nextInt(surnames.length());
        // The first surnames of the list are the frequent ones.
        at = random.nextBoolean() ? at / 4 : at;
        String surname = random.nextInt(60) == 0 ? pick("compound surnames") : surnames.substring(at, at + 1);
        return surname + pick(woman ? "women" : "men");
    }

    private String head(String level) {
        return words.rows("heads").stream()
                .filter(row -> row.get(0).equals(level))
                .map(row -> row.get(1))
                .findFirst()
                .orElseThrow();
    }

    private String idNumber(LocalDate born, boolean woman) {
        while (true) {
            int order = random.nextInt(500) * 2 + (woman ? 0 : 1);
            String digits = AREA + born.toString().replace("-", "") + String.format(Locale.ROOT, "%03d", order);
            if (taken.add(digits)) {
                return digits + checkDigit(digits);
            }
        }
    }

    /** By GB 11643: weights 2^(17-i) mod 11. */
    static char checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (digits.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return "10X98765432".charAt(sum % 11);
    }

    private String word(String section, int index) {
        return words.word(section, index);
    }

    private String pick(String section) {
        List<String> list = words.list(section);
        return list.get(random.nextInt(list.size()));
    }
}
