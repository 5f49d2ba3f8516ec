/**
 * Summary reports: a template is text with named figures, a draft is that text with the figures of one moment, and a final report is
 * frozen with its figures and their evidence. The page, the Word file and the print are three outputs of the same draft.
 */
@ApplicationModule(allowedDependencies = {"unit", "access", "indicator", "campaign"})
@NullMarked
package org.zhengyou.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
