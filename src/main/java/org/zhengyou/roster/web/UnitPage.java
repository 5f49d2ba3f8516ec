package org.zhengyou.roster.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.zhengyou.member.Member;
import org.zhengyou.platform.web.Frame;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.UnitProfile;
import org.zhengyou.unit.UnitVersion;

/**
 * One unit.
 *
 * @param path from the top the viewer may see down to the unit's parent
 * @param links to what else the viewer may open of it
 * @param mayReveal whether the viewer may ask for the telephone, and it is not shown already
 * @param parents where the viewer may move it
 */
public record UnitPage(
        Unit unit,
        List<Unit> path,
        UnitProfile profile,
        Map<Member.Category, Long> counts,
        Paging<Unit> children,
        List<UnitVersion> history,
        List<Frame.Link> links,
        boolean seesMembers,
        boolean mayManage,
        boolean mayImport,
        boolean mayReveal,
        List<Unit> parents,
        LocalDate today) {

    public String base() {
        return "/units/" + unit.id();
    }

    public long full() {
        return counts.getOrDefault(Member.Category.FULL, 0L);
    }

    public long probationary() {
        return counts.getOrDefault(Member.Category.PROBATIONARY, 0L);
    }
}
