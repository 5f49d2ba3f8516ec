package org.zhengyou.roster;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.member.IdNumber;
import org.zhengyou.member.Masks;
import org.zhengyou.member.Member;
import org.zhengyou.member.Member.Category;
import org.zhengyou.platform.sheet.HeadingWords;
import org.zhengyou.platform.sheet.PartialDate;
import org.zhengyou.platform.sheet.SheetTable;

/** Makes members of rows. What is doubtful is said and kept; what is required and missing keeps the row out. */
final class MemberEntries {
    static final HeadingWords HEADINGS = HeadingWords.load("/roster/member-headings.txt", "/roster/rows.txt");
    private static final WordList WORDS = WordList.load("/roster/member-words.txt");
    private static final int EXACT_FIGURES = 15;

    private final BranchNames branches;
    private final LocalDate today;

    MemberEntries(BranchNames branches, LocalDate today) {
        this.branches = branches;
        this.today = today;
    }

    MemberEntry read(int sheet, String sheetName, SheetTable.Row row, Map<String, Integer> mapping) {
        CellReader cells = new CellReader(row, mapping);
        String name = name(cells);
        String typed = cells.text("branch", 200);
        BranchNames.Found branch = branch(cells, typed, row.title(), sheetName);
        Category category = category(cells);
        String post = cells.required("post", 120);
        PartialDate birth = cells.date("birth");
        PartialDate joined = cells.date("joined");
        PartialDate full = cells.date("full");
        Member.Sex sex = sex(cells);
        String idNumber = idNumber(cells, birth, sex);
        doubtOrder(cells, category, birth, joined, full);
        String phone = cells.text("phone", 60);
        String partyPost = cells.text("partyPost", 120);
        String ethnicity = ethnicity(cells.text("ethnicity", 40));
        String education = cells.text("education", 60);
        String note = cells.text("note", 1000);
        boolean usable = !cells.faulty() && name != null && category != null && post != null;
        Member.Facts facts = usable && name != null && category != null && post != null
                ? new Member.Facts(
                        name,
                        category,
                        post,
                        partyPost,
                        sex,
                        ethnicity,
                        birth,
                        joined,
                        full,
                        education,
                        idNumber,
                        phone == null ? null : Masks.plainPhone(phone),
                        note,
                        WORDS.is("retired", post))
                : null;
        return new MemberEntry(sheet, row.number(), name, typed, branch.id().orElse(null), facts, cells.problems());
    }

    private static @Nullable String name(CellReader cells) {
        String name = cells.required("name", 60);
        if (name != null && (cells.isNumber("name") || name.codePoints().noneMatch(Character::isLetter))) {
            cells.error("name", "not_a_name", name);
            return null;
        }
        return name;
    }

    private BranchNames.Found branch(CellReader cells, @Nullable String typed, String title, String sheetName) {
        BranchNames.Found found =
                typed == null ? branches.within(title.isEmpty() ? sheetName : title) : branches.named(typed);
        if (typed == null && found.id().isEmpty() && !found.ambiguous()) {
            found = branches.within(sheetName);
        }
        if (found.ambiguous()) {
            cells.error("branch", "branch_ambiguous", typed == null ? title : typed);
        } else if (found.id().isEmpty()) {
            if (typed == null) {
                cells.error("branch", "missing");
            } else {
                String like = branches.like(typed);
                cells.error("branch", like.isEmpty() ? "branch_unknown" : "branch_unknown_like", typed, like);
            }
        }
        return found;
    }

    private static @Nullable Category category(CellReader cells) {
        String text = cells.required("category", 40);
        if (text == null) {
            return null;
        }
        Category category = WORDS.value("category", text, Category.class).orElse(null);
        if (category == null) {
            cells.error("category", "category_unknown", text);
        }
        return category;
    }

    private static Member.@Nullable Sex sex(CellReader cells) {
        String text = cells.text("sex", 20);
        if (text == null) {
            return null;
        }
        Member.Sex sex = WORDS.value("sex", text, Member.Sex.class).orElse(null);
        if (sex == null) {
            cells.warn("sex", "sex_unknown", text);
        }
        return sex;
    }

    private static @Nullable String idNumber(CellReader cells, @Nullable PartialDate birth, Member.@Nullable Sex sex) {
        String text = cells.text("idNumber", 60);
        if (text == null) {
            return null;
        }
        String number = IdNumber.normalise(text);
        if (cells.isNumber("idNumber") && number.length() > EXACT_FIGURES) {
            cells.warn("idNumber", "id_number_rounded");
            return null;
        }
        if (number.isEmpty()) {
            return null;
        }
        IdNumber.doubts(number, birth, sex)
                .forEach(doubt ->
                        cells.warn("idNumber", "id_number_" + doubt.name().toLowerCase(java.util.Locale.ROOT)));
        return number;
    }

    private void doubtOrder(
            CellReader cells,
            @Nullable Category category,
            @Nullable PartialDate birth,
            @Nullable PartialDate joined,
            @Nullable PartialDate full) {
        if (category == Category.PROBATIONARY && full != null && !full.first().isAfter(today)) {
            cells.warn("full", "probationary_with_full_date", full.typed());
        }
        if (category == Category.FULL && full != null && full.first().isAfter(today)) {
            cells.warn("full", "full_in_future", full.typed());
        }
        if (joined != null && joined.first().isAfter(today)) {
            cells.warn("joined", "in_future", joined.typed());
        }
        if (joined != null && full != null && full.last().isBefore(joined.first())) {
            cells.warn("full", "full_before_joined", full.typed(), joined.typed());
        }
        if (birth != null
                && joined != null
                && joined.last().isBefore(birth.first().plusYears(18))) {
            cells.warn("joined", "joined_too_young", joined.typed(), birth.typed());
        }
    }

    static @Nullable String ethnicity(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        String suffix = WORDS.texts("ethnicity-suffix").getFirst();
        return WORDS.is("ethnicity", typed) ? typed + suffix : typed;
    }
}
