/** Files on their way into the library: resumed where they broke off, looked at, kept. */
@NamedInterface("upload")
@NullMarked
package org.zhengyou.library.upload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
