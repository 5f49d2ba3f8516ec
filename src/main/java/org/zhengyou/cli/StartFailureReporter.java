package org.zhengyou.cli;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** The sentence alone, instead of Boot's banner. */
final class StartFailureReporter implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        var console = Console.ofThisProcess();
        console.err().println(analysis.getDescription());
        if (analysis.getAction() != null && !analysis.getAction().isBlank()) {
            console.err().println(analysis.getAction());
        }
    }
}
