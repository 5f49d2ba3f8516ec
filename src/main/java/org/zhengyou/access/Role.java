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
    ADMINISTRATOR;

    /** Whether one account may hold both: who keeps the system sees no business, and who audits does none. */
    public boolean mayStandBeside(Role other) {
        return this == other || !apart() && !other.apart();
    }

    /** Whether the role stands alone, and only the administrator gives it. */
    public boolean apart() {
        return this == ADMINISTRATOR || this == AUDITOR;
    }
}
