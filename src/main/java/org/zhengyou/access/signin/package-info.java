/** Getting in: passwords and one-time codes tried, failures slowed down, browsers known again, the first administrator. */
@NullMarked
package org.zhengyou.access.signin;

import org.jspecify.annotations.NullMarked;
