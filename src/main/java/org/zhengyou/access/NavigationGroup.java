package org.zhengyou.access;

/** What the header folds into one word. */
public enum NavigationGroup {
    /** Units, members, accounts and what was done with them. */
    ORGANISATION,
    /** What the public and members wrote, to be answered. */
    LETTERS,
    /** Where the public finds the answers. */
    ANSWERS,
    /** The viewer's own things, beside the name. */
    SELF
}
