package org.zhengyou.search;

/** By which terms is searched; both but in measurements. */
public enum Terms {
    WORDS,
    PAIRS,
    BOTH
}
