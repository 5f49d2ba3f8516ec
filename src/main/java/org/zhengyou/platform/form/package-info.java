/** Forms for people without an account: receipts, a guard against programs that fill them in, a limit per address. */
@NullMarked
package org.zhengyou.platform.form;

import org.jspecify.annotations.NullMarked;
