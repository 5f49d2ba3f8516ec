/** Working days: weekends, holidays and make-up days, as each year's table has them. */
@NullMarked
package org.zhengyou.platform.calendar;

import org.jspecify.annotations.NullMarked;
