package org.zhengyou.member;

import java.util.Locale;
import org.zhengyou.platform.Refused;

/** A rule about members was broken. */
public class MemberRefused extends Refused {
    /** Message keys below {@code member.refused.}. */
    public enum Reason {
        NOT_A_BRANCH,
        UNIT_CLOSED,
        ID_NUMBER_TAKEN,
        NOT_ACTIVE,
        ALREADY_THERE,
        ALREADY_FULL,
        BEFORE_STAY,
        CHANGED_MEANWHILE
    }

    private final Reason reason;

    public MemberRefused(Reason reason, Object... arguments) {
        super("member.refused." + reason.name().toLowerCase(Locale.ROOT), arguments);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
