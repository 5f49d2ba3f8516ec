@NullMarked
package org.zhengyou.notify.web;

import org.jspecify.annotations.NullMarked;
