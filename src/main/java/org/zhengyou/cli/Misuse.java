package org.zhengyou.cli;

/** The command line is not one that the program understands; exit status 2. */
final class Misuse extends Complaint {
    Misuse(String messageKey, Object... arguments) {
        super(messageKey, arguments);
    }
}
