package org.zhengyou.report;

import java.time.Instant;
import java.util.UUID;
import org.zhengyou.report.Report.State;

/** A report in the list, with who last did something to it. */
public record ReportRow(UUID id, String title, State state, Instant takenAt, String actorName, Instant at) {}
