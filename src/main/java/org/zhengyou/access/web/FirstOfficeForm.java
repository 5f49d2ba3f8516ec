package org.zhengyou.access.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhengyou.access.signin.FirstOffices;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.unit.Unit;

/** What the form of a new organisation holds, as typed. */
public record FirstOfficeForm(
        @Nullable String unit,
        Unit.@Nullable Kind kind,
        @Nullable String from,
        @Nullable String name,
        @Nullable String signInName) {
    private static final int LONGEST = 120;

    static FirstOfficeForm blank(LocalDate today) {
        return new FirstOfficeForm(null, Unit.Kind.COMMITTEE, today.toString(), null, "office");
    }

    /** The first thing to put right; the account's two names are judged where accounts are made. */
    Optional<Fault> fault() {
        String named = Typed.plain(unit);
        if (named == null) {
            return Optional.of(Fault.of("unit", "access.begin.unit_missing"));
        }
        if (Typed.length(named) > LONGEST) {
            return Optional.of(Fault.of("unit", "access.begin.unit_too_long", LONGEST));
        }
        if (kind == null) {
            return Optional.of(Fault.of("kind", "access.begin.kind_missing"));
        }
        return Typed.day(from) == null ? Optional.of(Fault.of("from", "access.begin.from_missing")) : Optional.empty();
    }

    /** Only of a form without fault. */
    FirstOffices.Wish wish() {
        LocalDate day = Typed.day(from);
        String named = Typed.plain(unit);
        if (named == null || kind == null || day == null) {
            throw new IllegalStateException("a form with a fault");
        }
        return new FirstOffices.Wish(named, kind, day, Typed.text(name), Typed.text(signInName));
    }
}
