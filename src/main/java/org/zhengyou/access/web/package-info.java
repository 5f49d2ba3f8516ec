@NullMarked
package org.zhengyou.access.web;

import org.jspecify.annotations.NullMarked;
