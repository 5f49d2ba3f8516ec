@NullMarked
package org.zhengyou.indicator.web;

import org.jspecify.annotations.NullMarked;
