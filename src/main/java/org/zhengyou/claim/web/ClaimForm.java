package org.zhengyou.claim.web;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.zhengyou.claim.Claim;
import org.zhengyou.claim.Party;
import org.zhengyou.platform.form.FieldProblems;
import org.zhengyou.platform.form.Typed;

/**
 * A claim, or what is held against one, as typed: both need the same particulars.
 *
 * @param work the own one; of a copyright dispute only
 * @param truth whether it was declared to be true
 * @param website seen by programs only: a person leaves it empty
 * @param token of the form that was handed out
 */
public record ClaimForm(
        Claim.@Nullable Kind kind,
        @Nullable String party,
        @Nullable String contact,
        @Nullable String address,
        @Nullable String work,
        @Nullable String statement,
        @Nullable String proof,
        @Nullable Boolean truth,
        @Nullable String website,
        @Nullable String token) {
    static final ClaimForm EMPTY = new ClaimForm(null, null, null, null, null, null, null, null, null, null);

    private static final int LONG = 4000;

    static ClaimForm of(Claim.Kind kind) {
        return new ClaimForm(kind, null, null, null, null, null, null, null, null, null);
    }

    Party who() {
        return new Party(line(party), line(contact), line(address));
    }

    private static String line(@Nullable String typed) {
        return Objects.requireNonNullElse(Typed.plain(typed), "");
    }

    /** Field to message key; what both sides must give. */
    Map<String, String> particulars() {
        FieldProblems problems = new FieldProblems("claim.form")
                .required("party", party, 100)
                .required("contact", contact, 120)
                .required("address", address, 200)
                .require(!Typed.text(statement).isEmpty(), "statement", "statement_missing")
                .require(Typed.length(Typed.text(statement)) <= LONG, "statement", "text_long")
                .require(!Typed.text(proof).isEmpty(), "proof", "proof_missing")
                .require(Typed.length(Typed.text(proof)) <= LONG, "proof", "text_long")
                .require(Boolean.TRUE.equals(truth), "truth", "truth_missing");
        return problems.found();
    }

    /** The same with what a claim needs besides. */
    Map<String, String> problems() {
        Map<String, String> problems = particulars();
        if (kind == null) {
            problems.put("kind", "claim.form.kind_missing");
        }
        if (kind == Claim.Kind.COPYRIGHT) {
            problems.putAll(
                    new FieldProblems("claim.form").required("work", work, 300).found());
        }
        if (Typed.line(website) != null) {
            problems.put("website", "platform.form.leave_empty");
        }
        return problems;
    }
}
