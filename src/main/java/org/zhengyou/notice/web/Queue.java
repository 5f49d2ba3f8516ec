package org.zhengyou.notice.web;

import java.util.List;
import org.zhengyou.notice.Notice.State;

/** Which notices a list shows; message key {@code notice.queue.<NAME>}. */
public enum Queue {
    OPEN(State.DRAFT, State.CONTENT_REVIEW, State.SECRECY_CHECK, State.APPROVED, State.POSTED, State.OBJECTION_PENDING),
    CONTENT_REVIEW(State.DRAFT, State.CONTENT_REVIEW),
    SECRECY_CHECK(State.SECRECY_CHECK),
    APPROVED(State.APPROVED),
    DISPLAYED(State.POSTED, State.OBJECTION_PENDING),
    OVER(State.ENDED_CLEAR, State.ENDED_UPHELD, State.WITHDRAWN);

    private final List<State> states;

    Queue(State... states) {
        this.states = List.of(states);
    }

    public List<State> states() {
        return states;
    }
}
