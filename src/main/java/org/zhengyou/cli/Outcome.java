package org.zhengyou.cli;

/** How a command ended, if it did. */
enum Outcome {
    DONE(0),
    FAILED(1),
    MISUSED(2),
    /** The process goes on until it is told to stop. */
    SERVING(0);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
