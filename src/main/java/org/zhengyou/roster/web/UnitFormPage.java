package org.zhengyou.roster.web;

import java.util.Map;
import org.zhengyou.unit.Unit;

/**
 * @param unit the unit that is changed, or the one below which a new one is made
 * @param fresh whether a new one is made
 */
public record UnitFormPage(Unit unit, boolean fresh, UnitForm form, Map<String, String> problems) {
    public String action() {
        return "/units/" + unit.id() + (fresh ? "/units" : "/edit");
    }
}
