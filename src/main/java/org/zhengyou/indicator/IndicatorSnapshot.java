package org.zhengyou.indicator;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Figures and records of one moment, in which nothing is pending: each figure equals the count of its evidence. */
public interface IndicatorSnapshot {
    /**
     * The node's total.
     *
     * @throws IllegalStateException when the indicator cannot be counted at present; its fault is in the log
     */
    Figure total(String id);

    /** The node's totals, without those that cannot be counted at present. */
    Map<String, Figure> totals();

    /** Totals of the open units directly below the node, in the office's order. */
    Map<UUID, Map<String, Figure>> totalsOfChildren();

    /** Every record behind a figure, one by one. */
    void evidence(String id, Consumer<EvidenceRow> reader);

    /** The first records behind a figure. */
    List<EvidenceRow> evidence(String id, int limit);
}
