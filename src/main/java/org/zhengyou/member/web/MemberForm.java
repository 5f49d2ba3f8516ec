package org.zhengyou.member.web;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhengyou.member.IdNumber;
import org.zhengyou.member.Masks;
import org.zhengyou.member.Member;
import org.zhengyou.platform.form.FieldProblems;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.sheet.PartialDate;

/**
 * What the form of a member holds. Dates as anybody writes them; of the two numbers, blank leaves what is kept.
 *
 * @param from the day the member joined this branch, as typed; for a new one only
 * @param version of the member the form was opened with
 */
public record MemberForm(
        @Nullable String name,
        Member.@Nullable Category category,
        @Nullable String post,
        @Nullable String partyPost,
        Member.@Nullable Sex sex,
        @Nullable String ethnicity,
        @Nullable String birth,
        @Nullable String joined,
        @Nullable String full,
        @Nullable String education,
        @Nullable String idNumber,
        @Nullable String phone,
        @Nullable String note,
        @Nullable Boolean retired,
        @Nullable String from,
        @Nullable Integer version) {

    static MemberForm blank(LocalDate today) {
        return new MemberForm(
                null,
                Member.Category.FULL,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                today.toString(),
                0);
    }

    static MemberForm of(Member member) {
        return new MemberForm(
                member.name(),
                member.category(),
                member.post(),
                member.partyPost(),
                member.sex(),
                member.ethnicity(),
                typed(member.birth()),
                typed(member.joined()),
                typed(member.fullSince()),
                member.education(),
                null,
                null,
                member.note(),
                member.retired(),
                null,
                member.version());
    }

    /** Field to message key. */
    Map<String, String> problems() {
        return new FieldProblems("member.form")
                .required("name", name, 60)
                .required("post", post, 120)
                .require(category != null, "category", "category_missing")
                .optional("partyPost", partyPost, 120)
                .optional("ethnicity", ethnicity, 40)
                .require(isDate(birth), "birth", "not_a_date")
                .require(isDate(joined), "joined", "not_a_date")
                .require(isDate(full), "full", "not_a_date")
                .optional("education", education, 60)
                .optional("idNumber", idNumber, 30)
                .optional("phone", phone, 40)
                .optional("note", note, 1000)
                .found();
    }

    private static boolean isDate(@Nullable String text) {
        String plain = Typed.plain(text);
        return plain == null || PartialDate.parse(plain).isPresent();
    }

    /** The first day; null where none was given. */
    @Nullable
    LocalDate since() {
        return Typed.day(from);
    }

    /** Only of a form without problems. */
    Member.Facts facts() {
        String number = Typed.plain(idNumber);
        String telephone = Typed.plain(phone);
        return new Member.Facts(
                String.valueOf(Typed.plain(name)),
                category == null ? Member.Category.FULL : category,
                String.valueOf(Typed.plain(post)),
                Typed.plain(partyPost),
                sex,
                Typed.plain(ethnicity),
                date(birth),
                date(joined),
                date(full),
                Typed.plain(education),
                number == null ? null : IdNumber.normalise(number),
                telephone == null ? null : Masks.plainPhone(telephone),
                Typed.plain(note),
                isRetired());
    }

    public boolean isRetired() {
        return Boolean.TRUE.equals(retired);
    }

    /** The version the form was opened with; 0, which no member has, where it names none. */
    public int seen() {
        return version == null ? 0 : version;
    }

    private static @Nullable PartialDate date(@Nullable String text) {
        String plain = Typed.plain(text);
        return plain == null ? null : PartialDate.parse(plain).orElse(null);
    }

    private static @Nullable String typed(@Nullable PartialDate date) {
        return date == null ? null : date.typed();
    }
}
