package org.zhengyou.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * The rosters as an office keeps them: title rows and merged cells, headings in two words for one thing, a sheet per
 * township, blocks per branch, totals between, blank rows, and dates in every way there is.
 */
final class DemoFiles {
    private final Words words = Words.of("/demo/roster.txt");
    private final SplittableRandom random = new SplittableRandom(DemoRoster.SEED);
    /** Ways to write a day in text; the year and month alone count as such. */
    private final List<DateTimeFormatter> dates = words.list("dates").stream()
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();

    private final List<DemoUnit> units;

    private DemoFiles(List<DemoUnit> units) {
        this.units = units;
    }

    /** @return units, direct members and guided members, in this order */
    static List<Path> write(List<DemoUnit> units, Path folder) throws IOException {
        Files.createDirectories(folder);
        DemoFiles files = new DemoFiles(units);
        return List.of(
                files.units(folder.resolve("units.xlsx")),
                files.direct(folder.resolve("members-direct.xlsx")),
                files.guided(folder.resolve("members-guided.xlsx")));
    }

    private Path units(Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Zhengyou", "1.0")) {
            Worksheet sheet = book.newWorksheet(word("words", 14));
            title(sheet, 0, word("titles", 0), 15);
            title(sheet, 1, word("fill", 0), 15);
            headings(sheet, 2, words.list("headings units"));
            int row = 3;
            for (DemoUnit unit : units) {
                unitRow(sheet, row, row - 2, unit);
                row++;
            }
            sheet.value(row, 0, word("words", 2));
            sheet.value(
                    row,
                    6,
                    units.stream().mapToInt(unit -> unit.members().size()).sum());
        }
        return file;
    }

    private void unitRow(Worksheet sheet, int row, int number, DemoUnit unit) {
        DemoMember contact = unit.members().get(1);
        sheet.value(row, 0, number);
        sheet.value(row, 1, unit.name());
        sheet.value(row, 2, unit.kind());
        sheet.value(row, 3, unit.direct() ? word("county", 0) : unit.township() + word("words", 10));
        sheet.value(row, 4, unit.secretary().name());
        sheet.value(row, 5, unit.members().size() >= 7 ? 4 : 1);
        sheet.value(row, 6, unit.members().size());
        sheet.value(row, 7, unit.members().size() - unit.probationary());
        sheet.value(row, 8, unit.probationary());
        date(sheet, row, 9, unit.founded());
        date(sheet, row, 10, unit.elected());
        date(sheet, row, 11, unit.elected().plusYears(3));
        sheet.value(row, 12, contact.name());
        sheet.value(row, 13, contact.phone());
        sheet.value(row, 14, unit.ownership());
    }

    private Path direct(Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Zhengyou", "1.0")) {
            Worksheet sheet = book.newWorksheet(word("words", 15));
            title(sheet, 0, word("titles", 1), 14);
            headings(sheet, 1, words.list("headings members"));
            int row = 2;
            int number = 1;
            for (DemoUnit unit : units) {
                if (unit.direct()) {
                    for (DemoMember member : unit.members()) {
                        memberRow(sheet, row++, number++, unit, member, true);
                    }
                }
            }
            sheet.value(row, 1, word("words", 2));
            sheet.value(row, 8, number - 1 + word("words", 4));
        }
        return file;
    }

    private Path guided(Path file) throws IOException {
        Map<String, List<DemoUnit>> townships = new LinkedHashMap<>();
        units.stream()
                .filter(unit -> !unit.direct())
                .forEach(unit -> townships
                        .computeIfAbsent(unit.township(), name -> new java.util.ArrayList<>())
                        .add(unit));
        try (var out = Files.newOutputStream(file);
                var book = new Workbook(out, "Zhengyou", "1.0")) {
            int style = 0;
            for (Map.Entry<String, List<DemoUnit>> township : townships.entrySet()) {
                Worksheet sheet = book.newWorksheet(township.getKey());
                title(sheet, 0, township.getKey() + word("titles", 2), 14);
                township(sheet, style++ % 4, township.getValue());
            }
        }
        return file;
    }

    /** Four ways to keep a township's sheet. */
    private void township(Worksheet sheet, int style, List<DemoUnit> branches) {
        int row = 1;
        boolean blocks = style == 1;
        if (style == 2) {
            title(sheet, row++, word("words", 11), 14);
        }
        headings(sheet, row++, words.list(style % 2 == 0 ? "headings members" : "headings other"));
        int number = 1;
        for (DemoUnit branch : branches) {
            if (blocks) {
                title(sheet, row++, branch.name(), 14);
            }
            for (DemoMember member : branch.members()) {
                memberRow(sheet, row++, number++, branch, member, !blocks);
            }
            if (style == 3) {
                sheet.value(row, 1, word("words", 3));
                sheet.value(row, 2, branch.members().size() + word("words", 4));
                row += 2;
            }
        }
        sheet.value(row, 0, word("words", 12));
        sheet.value(row, 3, word("words", 13));
    }

    private void memberRow(Worksheet sheet, int row, int number, DemoUnit unit, DemoMember member, boolean withBranch) {
        sheet.value(row, 0, number);
        sheet.value(row, 1, spaced(member.name()));
        sheet.value(row, 2, word("words", member.woman() ? 6 : 5));
        sheet.value(row, 3, member.ethnicity());
        date(sheet, row, 4, member.born());
        sheet.value(row, 5, member.education());
        date(sheet, row, 6, member.joined());
        if (member.fullSince() != null) {
            date(sheet, row, 7, member.fullSince());
        }
        if (withBranch) {
            sheet.value(row, 8, unit.name());
        }
        sheet.value(row, 9, empty(member.partyPost()));
        sheet.value(row, 10, member.post());
        sheet.value(row, 11, word("words", member.probationary() ? 8 : random.nextInt(30) == 0 ? 9 : 7));
        sheet.value(row, 12, member.idNumber());
        sheet.value(row, 13, random.nextInt(40) == 0 ? grouped(member.phone()) : member.phone());
    }

    /** A name of two characters is often drawn out to the width of three. */
    private String spaced(String name) {
        return name.length() == 2 && random.nextInt(4) == 0 ? name.charAt(0) + "\u3000" + name.charAt(1) : name;
    }

    private static String grouped(String phone) {
        return phone.substring(0, 3) + " " + phone.substring(3, 7) + " " + phone.substring(7);
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    private void date(Worksheet sheet, int row, int column, LocalDate date) {
        int way = random.nextInt(dates.size() + 1);
        if (way == dates.size()) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy/m/d").set();
        } else {
            sheet.value(row, column, dates.get(way).format(date));
        }
    }

    private static void title(Worksheet sheet, int row, String text, int lastColumn) {
        sheet.value(row, 0, text);
        sheet.range(row, 0, row, lastColumn).merge();
        sheet.range(row, 0, row, lastColumn)
                .style()
                .bold()
                .horizontalAlignment("center")
                .set();
    }

    private static void headings(Worksheet sheet, int row, List<String> headings) {
        for (int i = 0; i < headings.size(); i++) {
            sheet.value(row, i, headings.get(i));
            sheet.style(row, i).bold().set();
        }
    }

    private String word(String section, int index) {
        return words.word(section, index);
    }
}
