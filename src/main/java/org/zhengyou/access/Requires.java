package org.zhengyou.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a handler requires of its viewer. Where its address holds {@code {unit}}, the viewer's grant must cover that unit;
 * elsewhere any grant of a fitting role will do. The program does not start while a handler lacks it.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {
    Permission value();

    /** Whether reading this is itself a deed for the audit log, as an export is; what changes anything always is. */
    boolean recorded() default false;

    /**
     * Not written down by the trail: an anonymous person's deed, which must not lead back to an account or an address,
     * or one that writes its own row in its own transaction.
     */
    boolean unrecorded() default false;
}
