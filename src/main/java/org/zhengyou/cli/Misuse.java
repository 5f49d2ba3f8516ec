package org.zhengyou.cli;

/** The command line is not one that the program understands; exit status 2. */
final class Misuse extends RuntimeException {
    private final String messageKey;
    private final transient Object[] arguments;

    Misuse(String messageKey, Object... arguments) {
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
