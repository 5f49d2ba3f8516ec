package org.zhengyou.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhengyou.report.template.Value;

/**
 * What a report says besides figures, as it stood at the draft's moment.
 *
 * @param values texts and dates by name
 * @param lists rows of lists by name
 * @param days days besides its own whose figures were taken
 */
public record Facts(Map<String, Value> values, Map<String, List<Map<String, Value>>> lists, Set<LocalDate> days) {}
