package org.zhengyou.access;

import static org.zhengyou.access.Role.ADMINISTRATOR;
import static org.zhengyou.access.Role.AUDITOR;
import static org.zhengyou.access.Role.EDITOR;
import static org.zhengyou.access.Role.INSPECTOR;
import static org.zhengyou.access.Role.LEADER;
import static org.zhengyou.access.Role.MEMBER;
import static org.zhengyou.access.Role.OFFICE;
import static org.zhengyou.access.Role.SECRETARY;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Every deed a handler can require, with the roles that may do it in the subtree they are granted on. Each has its words in the
 * messages, {@code access.permission.<NAME>}: the audit log says with them what was done.
 */
public enum Permission {
    /** Anyone, signed in or not. */
    PUBLIC,
    /** Any account; the handler shows the viewer's own things only. */
    SIGNED_IN(Role.values()),

    ACCOUNT_MANAGE(ADMINISTRATOR),
    ACCOUNT_ISSUE(OFFICE),
    AUDIT_READ(AUDITOR),

    UNIT_READ(OFFICE, SECRETARY, LEADER, INSPECTOR, MEMBER, EDITOR),
    UNIT_MANAGE(OFFICE),
    MEMBER_READ(OFFICE, SECRETARY),
    MEMBER_MANAGE(OFFICE, SECRETARY),
    MEMBER_REVEAL(OFFICE, SECRETARY),
    ROSTER_IMPORT(OFFICE),

    CAMPAIGN_READ(OFFICE, SECRETARY, LEADER, INSPECTOR, MEMBER, EDITOR),
    CAMPAIGN_MANAGE(OFFICE),
    OBLIGATION_READ(OFFICE, SECRETARY, LEADER, INSPECTOR, MEMBER),
    OBLIGATION_ANSWER(SECRETARY),
    BOARD_READ(OFFICE, SECRETARY, LEADER, INSPECTOR),
    EVIDENCE_READ(OFFICE, SECRETARY, LEADER, INSPECTOR),

    PLEDGE_READ(OFFICE, SECRETARY, LEADER, INSPECTOR, MEMBER),
    PLEDGE_PROPOSE(SECRETARY, MEMBER),
    PLEDGE_REVIEW(SECRETARY, OFFICE),
    PLEDGE_APPRAISE(SECRETARY, OFFICE),

    NOTICE_READ(OFFICE, SECRETARY, EDITOR),
    NOTICE_REVIEW(OFFICE, SECRETARY),
    SECRECY_CHECK(OFFICE),
    NOTICE_POST(OFFICE, EDITOR),
    OBJECTION_HANDLE(OFFICE),
    CALENDAR_MANAGE(OFFICE),

    FEEDBACK_HANDLE(OFFICE, EDITOR),
    PUBLISH(EDITOR),

    /** Their own money; who keeps the system and who audits have none here. */
    WALLET(OFFICE, SECRETARY, LEADER, INSPECTOR, MEMBER, EDITOR),
    REFUND_HANDLE(EDITOR, OFFICE),
    /** In the book of the unit at the top. */
    LEDGER_CORRECT(OFFICE),
    CLAIM_HANDLE(EDITOR, OFFICE),

    /** What is for everyone inside, and what is for the unit and those above it. */
    DOCUMENT_READ(OFFICE, SECRETARY, LEADER, INSPECTOR, MEMBER, EDITOR),
    DOCUMENT_UPLOAD(OFFICE, SECRETARY, MEMBER, EDITOR),
    DOCUMENT_MANAGE(OFFICE, SECRETARY),
    DOCUMENT_PUBLISH(OFFICE, SECRETARY, EDITOR),
    DOCUMENT_DECIDE(OFFICE, EDITOR),

    REPORT_READ(OFFICE),
    REPORT_WRITE(OFFICE);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = roles.length == 0 ? Set.of() : Set.copyOf(EnumSet.copyOf(List.of(roles)));
    }

    public Set<Role> roles() {
        return roles;
    }
}
