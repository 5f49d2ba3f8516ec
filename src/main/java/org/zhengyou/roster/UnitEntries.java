package org.zhengyou.roster;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengyou.member.Masks;
import org.zhengyou.platform.sheet.HeadingWords;
import org.zhengyou.platform.sheet.PlainText;
import org.zhengyou.platform.sheet.SheetTable;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Unit.Affiliation;
import org.zhengyou.unit.UnitProfile;

/** Makes units of rows: kind, affiliation and sector from their own columns, else from the words of the name. */
final class UnitEntries {
    static final HeadingWords HEADINGS = HeadingWords.load("/roster/unit-headings.txt", "/roster/rows.txt");
    static final WordList WORDS = WordList.load("/roster/unit-words.txt");

    private final String top;
    private final Set<String> names;

    /**
     * @param top name of the unit the roster is about
     * @param names keys of all names in the tree and in the file: who is named as superior there is one
     */
    UnitEntries(String top, Set<String> names) {
        this.top = top;
        this.names = names;
    }

    UnitEntry read(int sheet, SheetTable.Row row, Map<String, Integer> mapping) {
        CellReader cells = new CellReader(row, mapping);
        String name = cells.required("name", 120);
        if (name != null && name.codePoints().noneMatch(Character::isLetter)) {
            cells.error("name", "not_a_name", name);
        }
        String superior = cells.text("superior", 120);
        Unit.Kind kind = kind(cells, name);
        boolean inTree = superior != null && !isTop(superior) && names.contains(PlainText.nameKey(superior));
        Affiliation affiliation = affiliation(cells, superior, inTree);
        String nature = cells.text("nature", 120);
        String sector = cells.text("sector", 60);
        String host = cells.text("host", 120);
        UnitProfile profile = profile(cells);
        Integer stated = cells.count("memberCount");
        doubtCounts(cells, stated);
        if (cells.faulty() || name == null) {
            return new UnitEntry(sheet, row.number(), name, null, cells.problems());
        }
        UnitEntry.Facts facts = new UnitEntry.Facts(
                name,
                kind,
                inTree ? superior : null,
                affiliation,
                affiliation == Affiliation.GUIDED && !inTree ? superior : null,
                first("level", Unit.SchoolLevel.class, Unit.SchoolLevel.OTHER, sector, name, host, nature),
                first("ownership", Unit.Ownership.class, Unit.Ownership.PUBLIC, nature, name, host),
                profile,
                stated);
        return new UnitEntry(sheet, row.number(), name, facts, cells.problems());
    }

    private static Unit.Kind kind(CellReader cells, @Nullable String name) {
        String typed = cells.text("kind", 60);
        String joint = cells.text("joint", 60);
        if (joint != null && WORDS.is("joint", joint)) {
            return Unit.Kind.JOINT_BRANCH;
        }
        if (typed != null && WORDS.value("kind", typed).isEmpty()) {
            cells.warn("kind", "kind_unknown", typed);
        }
        return first("kind", Unit.Kind.class, Unit.Kind.BRANCH, typed, name);
    }

    private boolean isTop(String superior) {
        String one = PlainText.nameKey(superior);
        String other = PlainText.nameKey(top);
        return one.equals(other) || one.endsWith(other) || other.endsWith(one);
    }

    /** Who names no township committee above it belongs to the office itself. */
    private Affiliation affiliation(CellReader cells, @Nullable String superior, boolean inTree) {
        String stated = cells.text("affiliation", 60);
        Affiliation said = stated == null
                ? null
                : WORDS.value("affiliation", stated, Affiliation.class).orElse(null);
        if (said != null) {
            return said;
        }
        boolean direct = superior == null || inTree || isTop(superior) || WORDS.is("bureau", superior);
        return direct ? Affiliation.DIRECT : Affiliation.GUIDED;
    }

    private static UnitProfile profile(CellReader cells) {
        String phone = cells.text("phone", 60);
        return new UnitProfile(
                cells.text("secretary", 60),
                cells.text("deputy", 120),
                cells.count("committeeCount"),
                cells.text("founded", 60),
                cells.text("elected", 60),
                cells.text("expires", 60),
                cells.text("contact", 60),
                phone == null ? null : Masks.plainPhone(phone),
                cells.text("note", 1000));
    }

    private static void doubtCounts(CellReader cells, @Nullable Integer stated) {
        Integer full = cells.count("fullCount");
        Integer probationary = cells.count("probationaryCount");
        if (stated != null && full != null && probationary != null && full + probationary != stated) {
            cells.warn(
                    "memberCount",
                    "counts_differ",
                    String.valueOf(stated),
                    String.valueOf(full),
                    String.valueOf(probationary));
        }
    }

    private static <E extends Enum<E>> E first(String group, Class<E> type, E otherwise, @Nullable String... texts) {
        for (String text : texts) {
            if (text != null && WORDS.is(group, text)) {
                return WORDS.value(group, text, type).orElse(otherwise);
            }
        }
        return otherwise;
    }
}
