package org.zhengyou.member.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.unit.Unit;

/** @param id null for a new member */
public record MemberFormPage(Unit unit, @Nullable UUID id, MemberForm form, Map<String, String> problems) {

    public String action() {
        return "/units/" + unit.id() + "/members" + (id == null ? "" : "/" + id);
    }
}
