/** Pages of reports and their templates. */
@NullMarked
package org.zhengyou.report.web;

import org.jspecify.annotations.NullMarked;
