package org.zhengyou.cli;

/** Why a command did not do what it was asked to, in a sentence for the operator. */
abstract sealed class Complaint extends RuntimeException permits Failure, Misuse {
    private final String messageKey;
    private final transient Object[] arguments;

    Complaint(String messageKey, Object... arguments) {
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
