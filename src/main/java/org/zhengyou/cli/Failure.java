package org.zhengyou.cli;

/** A command could not be carried out, for a reason that the operator can put right; exit status 1. */
final class Failure extends Complaint {
    Failure(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
