package org.zhengyou.report.template;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong while reading on. */
final class Problems {
    private final List<TemplateProblem> found = new ArrayList<>();

    void add(Place place, TemplateProblem.Reason reason, String... args) {
        found.add(new TemplateProblem(place, reason, List.of(args)));
    }

    List<TemplateProblem> all() {
        return found;
    }
}
