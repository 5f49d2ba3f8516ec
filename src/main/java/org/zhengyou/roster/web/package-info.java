@NullMarked
package org.zhengyou.roster.web;

import org.jspecify.annotations.NullMarked;
