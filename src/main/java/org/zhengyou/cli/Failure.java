package org.zhengyou.cli;

/** A command could not be carried out, for a reason that the operator can put right; exit status 1. */
final class Failure extends RuntimeException {
    private final String messageKey;
    private final transient Object[] arguments;

    Failure(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    String messageKey() {
        return messageKey;
    }

    Object[] arguments() {
        return arguments.clone();
    }
}
