/** Files whose pages are laid out already, and pictures: pdf and ofd. */
@NullMarked
package org.zhengyou.preview.render.fixed;

import org.jspecify.annotations.NullMarked;
