@NullMarked
package org.zhengyou.royalty.web;

import org.jspecify.annotations.NullMarked;
