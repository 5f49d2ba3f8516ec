@NullMarked
package org.zhengyou.notice.web;

import org.jspecify.annotations.NullMarked;
