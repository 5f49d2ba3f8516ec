package org.zhengyou.roster.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhengyou.member.Masks;
import org.zhengyou.platform.form.FieldProblems;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.UnitProfile;

/**
 * What the form of a unit holds.
 *
 * @param from the day from which it holds, as typed
 * @param contactPhone blank leaves the one that is kept
 */
public record UnitForm(
        @Nullable String name,
        Unit.@Nullable Kind kind,
        Unit.@Nullable Affiliation affiliation,
        @Nullable String leadingCommittee,
        Unit.@Nullable SchoolLevel schoolLevel,
        Unit.@Nullable Ownership ownership,
        @Nullable String secretary,
        @Nullable String deputySecretary,
        @Nullable String committeeSize,
        @Nullable String founded,
        @Nullable String termFrom,
        @Nullable String termTo,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String remarks,
        @Nullable String from) {
    private static final Pattern SIZE = Pattern.compile("\\d{1,4}");

    static UnitForm blank(LocalDate today) {
        return new UnitForm(
                null,
                Unit.Kind.BRANCH,
                Unit.Affiliation.DIRECT,
                null,
                Unit.SchoolLevel.OTHER,
                Unit.Ownership.PUBLIC,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                today.toString());
    }

    static UnitForm of(Unit unit, UnitProfile profile, LocalDate today) {
        return new UnitForm(
                unit.name(),
                unit.kind(),
                unit.affiliation(),
                unit.leadingCommittee(),
                unit.schoolLevel(),
                unit.ownership(),
                profile.secretary(),
                profile.deputySecretary(),
                profile.committeeSize() == null ? null : profile.committeeSize().toString(),
                profile.founded(),
                profile.termFrom(),
                profile.termTo(),
                profile.contactName(),
                null,
                profile.remarks(),
                today.toString());
    }

    /** Field to message key. */
    Map<String, String> problems() {
        return new FieldProblems("roster.form")
                .required("name", name, 120)
                .require(Typed.day(from) != null, "from", "day_missing")
                .optional("leadingCommittee", leadingCommittee, 120)
                .optional("secretary", secretary, 60)
                .optional("deputySecretary", deputySecretary, 120)
                .require(
                        committeeSize == null || committeeSize.isBlank() || size() != null,
                        "committeeSize",
                        "no_number")
                .optional("founded", founded, 60)
                .optional("termFrom", termFrom, 60)
                .optional("termTo", termTo, 60)
                .optional("contactName", contactName, 60)
                .optional("contactPhone", contactPhone, 40)
                .optional("remarks", remarks, 1000)
                .found();
    }

    private @Nullable Integer size() {
        String plain = Typed.plain(committeeSize);
        return plain != null && SIZE.matcher(plain).matches() ? Integer.valueOf(plain) : null;
    }

    /** Only of a form without problems. */
    Unit unit(UUID id, @Nullable UUID parent, int position) {
        Unit.Affiliation stands = affiliation == null ? Unit.Affiliation.DIRECT : affiliation;
        return new Unit(
                id,
                parent,
                String.valueOf(Typed.plain(name)),
                kind == null ? Unit.Kind.BRANCH : kind,
                stands,
                stands == Unit.Affiliation.GUIDED ? Typed.plain(leadingCommittee) : null,
                schoolLevel == null ? Unit.SchoolLevel.OTHER : schoolLevel,
                ownership == null ? Unit.Ownership.PUBLIC : ownership,
                position,
                day(),
                null);
    }

    LocalDate day() {
        return Objects.requireNonNull(Typed.day(from), "no day");
    }

    UnitProfile profile() {
        String phone = Typed.plain(contactPhone);
        return new UnitProfile(
                Typed.plain(secretary),
                Typed.plain(deputySecretary),
                size(),
                Typed.plain(founded),
                Typed.plain(termFrom),
                Typed.plain(termTo),
                Typed.plain(contactName),
                phone == null ? null : Masks.plainPhone(phone),
                Typed.plain(remarks));
    }
}
