package org.zhengyou.preview;

/** Kinds that are shown in the same way. */
public enum Family {
    TEXT,
    SLIDES,
    SHEET,
    FIXED,
    IMAGE
}
