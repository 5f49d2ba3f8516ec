package org.zhengyou.roster.web;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Navigation;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Viewer;
import org.zhengyou.member.Members;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.roster.UnitDeeds;
import org.zhengyou.unit.UnitProfiles;
import org.zhengyou.unit.Units;

/** The page of one unit, with and without its contact's telephone in clear. */
@Component
class UnitDesk {
    private final Units units;
    private final UnitProfiles profiles;
    private final Members members;
    private final UnitDeeds deeds;
    private final Permissions permissions;
    private final Navigation navigation;

    UnitDesk(
            Units units,
            UnitProfiles profiles,
            Members members,
            UnitDeeds deeds,
            Permissions permissions,
            Navigation navigation) {
        this.units = units;
        this.profiles = profiles;
        this.members = members;
        this.deeds = deeds;
        this.permissions = permissions;
        this.navigation = navigation;
    }

    ModelAndView show(UUID unit, boolean inClear, int number, Viewer viewer, Page page) {
        boolean manage = permissions.allows(viewer, Permission.UNIT_MANAGE, unit);
        return page.view(
                "roster/unit",
                new UnitPage(
                        units.get(unit),
                        units.path(unit).stream()
                                .filter(above -> !above.id().equals(unit)
                                        && permissions.allows(viewer, Permission.UNIT_READ, above.id()))
                                .toList(),
                        inClear ? profiles.reveal(unit) : profiles.get(unit),
                        members.count(unit),
                        Paging.of(
                                units.children(unit, Paging.offset(number, Paging.SIZE), Paging.SIZE + 1),
                                number,
                                Paging.SIZE),
                        units.history(unit),
                        navigation.of(unit, viewer),
                        permissions.allows(viewer, Permission.MEMBER_READ, unit),
                        manage,
                        permissions.allows(viewer, Permission.ROSTER_IMPORT, unit),
                        !inClear && permissions.allows(viewer, Permission.MEMBER_REVEAL, unit),
                        manage ? deeds.parents(viewer.unitsWhere(Permission.UNIT_MANAGE), unit) : List.of(),
                        page.today()));
    }
}
