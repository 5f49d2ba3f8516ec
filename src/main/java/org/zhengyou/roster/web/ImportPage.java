package org.zhengyou.roster.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.roster.RosterAccounts;
import org.zhengyou.roster.RosterImport;
import org.zhengyou.roster.RosterRow;
import org.zhengyou.roster.RosterSheet;
import org.zhengyou.unit.Unit;

/**
 * One import, looked over.
 *
 * @param fields what a column can be taken for
 * @param action only rows of this; null for all
 * @param doubtful only rows with something to say about them
 * @param accounts of an undone import: those of its members
 * @param stopped whether its reading has ended without an outcome
 */
public record ImportPage(
        Unit unit,
        RosterImport roster,
        RosterImport.Counts counts,
        List<RosterSheet> sheets,
        Set<String> fields,
        RosterImport.@Nullable Action action,
        boolean doubtful,
        Paging<RosterRow> rows,
        RosterAccounts.Left accounts,
        boolean stopped) {

    /** Field to the prefix of its values' message keys. */
    private static final Map<String, String> WORDS = Map.of(
            "category", "member.category",
            "sex", "member.sex",
            "kind", "unit.kind",
            "affiliation", "unit.affiliation",
            "sector", "unit.school_level",
            "nature", "unit.ownership");

    public String path() {
        return "/units/" + unit.id() + "/imports/" + roster.id();
    }

    public boolean is(RosterImport.State state) {
        return roster.state() == state;
    }

    public String query() {
        return (action == null ? "" : "action=" + action + "&") + (doubtful ? "doubtful=true&" : "");
    }

    public String sheetName(RosterRow row) {
        return sheets.stream()
                .filter(sheet -> sheet.sheet() == row.sheet())
                .map(RosterSheet::name)
                .findFirst()
                .orElse("");
    }

    /** A value in words, where what is kept is the code of one of a few. */
    public String shown(RosterRow.Change change, @Nullable String value, Page page) {
        String words = WORDS.get(change.field());
        return value == null ? "" : words == null ? value : page.t(words + "." + value);
    }

    public boolean members() {
        return roster.kind() == RosterImport.Kind.MEMBERS;
    }
}
