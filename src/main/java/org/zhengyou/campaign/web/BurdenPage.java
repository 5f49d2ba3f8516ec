package org.zhengyou.campaign.web;

import org.zhengyou.campaign.burden.Burden;
import org.zhengyou.campaign.burden.BurdenMonth;
import org.zhengyou.platform.web.Page;
import org.zhengyou.unit.Unit;

/** The burden meter of a subtree. */
public record BurdenPage(Unit unit, Burden burden) {
    /** 12.5, or 12. */
    public String perBranch(Page page, BurdenMonth month) {
        String whole = page.number(month.tenths() / 10);
        return month.tenths() % 10 == 0 ? whole : whole + "." + month.tenths() % 10;
    }

    /** 2026-09. */
    public String month(BurdenMonth month) {
        return month.month().toString().substring(0, 7);
    }

    /** The name of a kind of form, its address where it has none. */
    public String form(Page page, Burden.Form form) {
        String key = "campaign.burden.form." + form.form();
        String name = page.t(key);
        return name.equals(key) ? form.form() : name;
    }
}
