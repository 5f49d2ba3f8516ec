package org.zhengyou.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;

/** Claims that wait for the editor, and those about a document of the viewer's own. */
@Component
class ClaimWaiting implements Waiting.Source {
    private final HandleClaims handle;
    private final AnswerClaims answer;

    ClaimWaiting(HandleClaims handle, AnswerClaims answer) {
        this.handle = handle;
        this.answer = answer;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer, LocalDate today) {
        List<Waiting> waiting = new ArrayList<>(Waiting.queues(
                viewer,
                Permission.CLAIM_HANDLE,
                tops -> handle.waiting(tops, today),
                "claim.waiting.work",
                "claim.waiting.open",
                "/claims"));
        if (viewer.signedIn()) {
            for (Claim claim : answer.waiting(viewer)) {
                waiting.add(new Waiting(
                        "claim.waiting.mine",
                        List.of(claim.title()),
                        null,
                        claim.stepDueOn(),
                        "claim.waiting.open",
                        "/claims/mine/" + claim.id()));
            }
        }
        return waiting;
    }
}
