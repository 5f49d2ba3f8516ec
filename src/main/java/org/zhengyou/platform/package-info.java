/**
 * What every module stands on and nothing that knows the campaign's nouns:
 * settings, identifiers, messages, pages, files, the working-day calendar, the database.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.zhengyou.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
