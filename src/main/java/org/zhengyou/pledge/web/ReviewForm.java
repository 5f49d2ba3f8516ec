package org.zhengyou.pledge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import org.zhengyou.pledge.PledgeReviews.CriterionFinding;

/**
 * A reviewer's decision as it is typed.
 *
 * @param reason chosen from the usual ones, a key of {@link ReviewPage#REASONS}; may be empty
 * @param words the reason in own words; may be empty
 * @param errors field to message key
 */
public record ReviewForm(List<Criterion> criteria, String reason, String words, int seen, Map<String, String> errors) {

    /** @param wording as the campaign has it */
    public record Criterion(String wording, boolean met, String remark) {}

    static ReviewForm blank(List<String> criteria, int seen) {
        return new ReviewForm(
                criteria.stream()
                        .map(wording -> new Criterion(wording, false, ""))
                        .toList(),
                "",
                "",
                seen,
                Map.of());
    }

    static ReviewForm read(MultiValueMap<String, String> typed, List<String> criteria) {
        List<Criterion> findings = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            findings.add(new Criterion(
                    criteria.get(i), typed.containsKey("met" + i), PledgeForm.value(typed, "remark" + i)));
        }
        return new ReviewForm(
                List.copyOf(findings),
                PledgeForm.value(typed, "reason"),
                PledgeForm.value(typed, "words"),
                PledgeForm.number(PledgeForm.value(typed, "seen")),
                Map.of());
    }

    /** An approval needs every criterion ticked or remarked on; a return needs a reason. */
    ReviewForm checked(boolean approval) {
        Map<String, String> errors = new LinkedHashMap<>();
        for (int i = 0; i < criteria.size(); i++) {
            if (approval && !criteria.get(i).met() && criteria.get(i).remark().isBlank()) {
                errors.put("remark" + i, "pledge.review.error.criterion");
            }
            if (criteria.get(i).remark().length() > 500) {
                errors.put("remark" + i, "pledge.form.error.long");
            }
        }
        if (!approval && !ReviewPage.REASONS.contains(reason) && words.isBlank()) {
            errors.put("words", "pledge.review.error.reason");
        }
        return new ReviewForm(criteria, reason, words, seen, errors);
    }

    boolean wrong() {
        return !errors.isEmpty();
    }

    List<CriterionFinding> findings() {
        return criteria.stream()
                .map(criterion -> new CriterionFinding(criterion.wording(), criterion.met(), criterion.remark()))
                .toList();
    }
}
