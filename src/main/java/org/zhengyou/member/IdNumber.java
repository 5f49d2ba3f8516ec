package org.zhengyou.member;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.sheet.PartialDate;
import org.zhengyou.platform.sheet.PlainText;

/** The citizen's ID number (GB 11643: 17 figures and a check character). What does not fit is said, never refused. */
public final class IdNumber {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int LENGTH = 18;
    private static final Pattern WELL_FORMED = Pattern.compile("[0-9]{17}[0-9X]");

    /** Message keys below {@code member.id_number.}. */
    public enum Doubt {
        LENGTH,
        CHECK_DIGIT,
        BIRTH,
        SEX;

        public String messageKey() {
            return "member.id_number." + name().toLowerCase(Locale.ROOT);
        }
    }

    private IdNumber() {}

    /** Half width, no spaces, a capital X. */
    public static String normalise(String typed) {
        return PlainText.bare(typed).toUpperCase(Locale.ROOT);
    }

    /** What in a normalised number does not fit itself or what is stated beside it. */
    public static Set<Doubt> doubts(String number, @Nullable PartialDate birth, Member.@Nullable Sex sex) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (!WELL_FORMED.matcher(number).matches()) {
            doubts.add(Doubt.LENGTH);
            return doubts;
        }
        if (checkOf(number) != number.charAt(LENGTH - 1)) {
            doubts.add(Doubt.CHECK_DIGIT);
        }
        Optional<LocalDate> born = birthOf(number);
        if (born.isEmpty() || birth != null && !birth.canBe(born.get())) {
            doubts.add(Doubt.BIRTH);
        }
        if (sex != null && sex != sexOf(number)) {
            doubts.add(Doubt.SEX);
        }
        return doubts;
    }

    public static char checkOf(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    public static Optional<LocalDate> birthOf(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number, 6, 10, 10),
                    Integer.parseInt(number, 10, 12, 10),
                    Integer.parseInt(number, 12, 14, 10)));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    public static Member.Sex sexOf(String number) {
        return (number.charAt(16) - '0') % 2 == 1 ? Member.Sex.MALE : Member.Sex.FEMALE;
    }
}
