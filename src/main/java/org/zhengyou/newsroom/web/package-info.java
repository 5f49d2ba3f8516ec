@NullMarked
package org.zhengyou.newsroom.web;

import org.jspecify.annotations.NullMarked;
