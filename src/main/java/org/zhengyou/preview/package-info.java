/**
 * What a file is and how it looks: its kind told from its content, refusals with their reasons, and renditions as plain
 * pages. Files are opened in a process of their own and nowhere else; knows neither database nor pages of the program.
 */
@ApplicationModule(allowedDependencies = {"platform"})
@NullMarked
package org.zhengyou.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
