@NullMarked
package org.zhengyou.member.web;

import org.jspecify.annotations.NullMarked;
