package org.zhengyou.platform;

/**
 * A rule of the domain was broken. Each module has one subclass; its reason is a message key,
 * shown in the reader's language with status 422.
 */
public abstract class Refused extends RuntimeException {
    private final String messageKey;
    private final transient Object[] arguments;

    protected Refused(String messageKey, Object... arguments) {
        super(messageKey);
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
