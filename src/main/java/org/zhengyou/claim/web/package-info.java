@NullMarked
package org.zhengyou.claim.web;

import org.jspecify.annotations.NullMarked;
