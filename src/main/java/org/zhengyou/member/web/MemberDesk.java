package org.zhengyou.member.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Viewer;
import org.zhengyou.member.IdNumber;
import org.zhengyou.member.Member;
import org.zhengyou.member.Members;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.UnitChoices;
import org.zhengyou.unit.Units;

/** The page of one member, with and without the numbers in clear. */
@Component
class MemberDesk {
    private final Members members;
    private final Units units;
    private final UnitChoices choices;
    private final Permissions permissions;

    MemberDesk(Members members, Units units, UnitChoices choices, Permissions permissions) {
        this.choices = choices;
        this.members = members;
        this.units = units;
        this.permissions = permissions;
    }

    ModelAndView show(UUID unit, UUID id, boolean inClear, Viewer viewer, Page page) {
        Member member = members.get(unit, id);
        Members.Revealed numbers = members.reveal(unit, id);
        String number = numbers.idNumber();
        Set<IdNumber.Doubt> doubts = number == null ? Set.of() : IdNumber.doubts(number, member.birth(), member.sex());
        boolean manage = permissions.allows(viewer, Permission.MEMBER_MANAGE, unit);
        return page.view(
                "member/show",
                new MemberPage(
                        units.get(unit),
                        member,
                        members.stays(id).stream()
                                .filter(stay -> permissions.allows(viewer, Permission.MEMBER_READ, stay.unitId()))
                                .toList(),
                        doubts,
                        inClear ? numbers : null,
                        manage,
                        permissions.allows(viewer, Permission.MEMBER_REVEAL, unit),
                        manage ? targets(viewer, unit) : List.of(),
                        page.today()));
    }

    private List<Unit> targets(Viewer viewer, UUID unit) {
        return viewer.unitsWhere(Permission.MEMBER_MANAGE).stream()
                .flatMap(top -> choices.branches(top).stream())
                .filter(target -> !target.id().equals(unit))
                .distinct()
                .limit(UnitChoices.MOST)
                .toList();
    }
}
