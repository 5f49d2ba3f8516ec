@NullMarked
package org.zhengyou.library.web;

import org.jspecify.annotations.NullMarked;
