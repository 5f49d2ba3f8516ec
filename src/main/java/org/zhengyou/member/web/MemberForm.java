package org.zhengyou.member.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhengyou.member.IdNumber;
import org.zhengyou.member.Masks;
import org.zhengyou.member.Member;
import org.zhengyou.platform.sheet.PartialDate;
import org.zhengyou.platform.sheet.PlainText;

/**
 * What the form of a member holds. Dates as anybody writes them; of the two numbers, blank leaves what is kept.
 *
 * @param from the day the member joined this branch; for a new one only
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

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

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
                today,
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
        Map<String, String> problems = new HashMap<>();
        if (plain(name) == null) {
            problems.put("name", "member.form.name_missing");
        } else if (length(name) > 60) {
            problems.put("name", "member.form.too_long");
        }
        if (plain(post) == null) {
            problems.put("post", "member.form.post_missing");
        } else if (length(post) > 120) {
            problems.put("post", "member.form.too_long");
        }
        if (category == null) {
            problems.put("category", "member.form.category_missing");
        }
        date(problems, "birth", birth);
        date(problems, "joined", joined);
        date(problems, "full", full);
        return problems;
    }

    private static void date(Map<String, String> problems, String field, @Nullable String text) {
        String plain = plain(text);
        if (plain != null && PartialDate.parse(plain).isEmpty()) {
            problems.put(field, "member.form.not_a_date");
        }
    }

    /** Only of a form without problems. */
    Member.Facts facts() {
        String number = plain(idNumber);
        String telephone = plain(phone);
        return new Member.Facts(
                String.valueOf(plain(name)),
                category == null ? Member.Category.FULL : category,
                String.valueOf(plain(post)),
                plain(partyPost),
                sex,
                plain(ethnicity),
                date(birth),
                date(joined),
                date(full),
                plain(education),
                number == null ? null : IdNumber.normalise(number),
                telephone == null ? null : Masks.plainPhone(telephone),
                plain(note),
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
        String plain = plain(text);
        return plain == null ? null : PartialDate.parse(plain).orElse(null);
    }

    private static @Nullable String typed(@Nullable PartialDate date) {
        return date == null ? null : date.typed();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.codePointCount(0, text.length());
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || PlainText.isBlank(text) ? null : PlainText.trim(text);
    }
}
