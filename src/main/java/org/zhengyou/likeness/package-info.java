/**
 * What texts have in common: the same text, light edits, reordered paragraphs, excerpts, and words replaced throughout.
 * It shows evidence, the passages of both texts side by side, and never a verdict; knows neither database nor pages.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.zhengyou.likeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
