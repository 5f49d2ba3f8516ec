package org.zhengyou.access;

/** What an account may be on a unit's subtree. The administrator stands on no unit and sees no business data. */
public enum Role {
    OFFICE,
    SECRETARY,
    LEADER,
    INSPECTOR,
    MEMBER,
    EDITOR,
    AUDITOR,
    ADMINISTRATOR
}
