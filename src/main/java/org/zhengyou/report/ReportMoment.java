package org.zhengyou.report;

import java.util.List;
import java.util.Set;

/**
 * Figures and facts taken at one moment.
 *
 * @param evidence indicators whose records are to be kept
 */
record ReportMoment(List<KeptFigure> figures, Facts facts, Set<String> evidence) {}
