package org.zhengyou.roster.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.zhengyou.platform.sheet.PlainText;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.UnitProfile;

/**
 * What the form of a unit holds.
 *
 * @param from the day from which it holds
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
        @Nullable Integer committeeSize,
        @Nullable String founded,
        @Nullable String termFrom,
        @Nullable String termTo,
        @Nullable String contactName,
        @Nullable String contactPhone,
        @Nullable String remarks,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from) {

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
                today);
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
                profile.committeeSize(),
                profile.founded(),
                profile.termFrom(),
                profile.termTo(),
                profile.contactName(),
                null,
                profile.remarks(),
                today);
    }

    /** Field to message key. */
    Map<String, String> problems() {
        Map<String, String> problems = new HashMap<>();
        if (name == null || PlainText.isBlank(name)) {
            problems.put("name", "roster.form.name_missing");
        } else if (PlainText.trim(name).length() > 120) {
            problems.put("name", "roster.form.too_long");
        }
        if (from == null) {
            problems.put("from", "roster.form.day_missing");
        }
        return problems;
    }

    /** Only of a form without problems. */
    Unit unit(UUID id, @Nullable UUID parent, int position) {
        Unit.Affiliation stands = affiliation == null ? Unit.Affiliation.DIRECT : affiliation;
        return new Unit(
                id,
                parent,
                plain(name, ""),
                kind == null ? Unit.Kind.BRANCH : kind,
                stands,
                stands == Unit.Affiliation.GUIDED ? plain(leadingCommittee) : null,
                schoolLevel == null ? Unit.SchoolLevel.OTHER : schoolLevel,
                ownership == null ? Unit.Ownership.PUBLIC : ownership,
                position,
                day(),
                null);
    }

    LocalDate day() {
        if (from == null) {
            throw new IllegalStateException("no day");
        }
        return from;
    }

    UnitProfile profile() {
        return new UnitProfile(
                plain(secretary),
                plain(deputySecretary),
                committeeSize,
                plain(founded),
                plain(termFrom),
                plain(termTo),
                plain(contactName),
                plain(contactPhone),
                plain(remarks));
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null || PlainText.isBlank(text) ? null : PlainText.trim(text);
    }

    private static String plain(@Nullable String text, String otherwise) {
        String plain = plain(text);
        return plain == null ? otherwise : plain;
    }
}
