@NullMarked
package org.zhengyou.platform.web;

import org.jspecify.annotations.NullMarked;
