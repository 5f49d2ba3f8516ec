package org.zhengyou.member.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhengyou.member.IdNumber;
import org.zhengyou.member.Member;
import org.zhengyou.member.Members;
import org.zhengyou.member.Stay;
import org.zhengyou.unit.Unit;

/**
 * One member.
 *
 * @param revealed the numbers in clear, on the page that was asked for them only
 * @param targets branches the viewer may transfer to
 */
public record MemberPage(
        Unit unit,
        Member member,
        List<Stay> stays,
        Set<IdNumber.Doubt> doubts,
        Members.@Nullable Revealed revealed,
        boolean mayManage,
        boolean mayReveal,
        List<Unit> targets,
        LocalDate today) {

    public String path() {
        return "/units/" + unit.id() + "/members/" + member.id();
    }

    public boolean probationary() {
        return member.category() == Member.Category.PROBATIONARY;
    }

    public List<Stay.End> departures() {
        return Arrays.stream(Stay.End.values()).filter(Stay.End::departure).toList();
    }

    public @Nullable String idNumber() {
        return revealed == null ? member.idNumber() : revealed.idNumber();
    }

    public @Nullable String phone() {
        return revealed == null ? member.phone() : revealed.phone();
    }
}
