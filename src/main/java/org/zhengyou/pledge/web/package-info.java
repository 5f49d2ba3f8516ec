@NullMarked
package org.zhengyou.pledge.web;

import org.jspecify.annotations.NullMarked;
