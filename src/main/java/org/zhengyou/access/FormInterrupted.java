package org.zhengyou.access;

/** A form was sent when nobody was signed in any more. What was typed must not be lost. */
public class FormInterrupted extends RuntimeException {
    public FormInterrupted() {
        super("interrupted", null, false, false);
    }
}
