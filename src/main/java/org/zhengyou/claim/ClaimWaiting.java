package org.zhengyou.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
        List<Waiting> waiting = new ArrayList<>();
        Set<UUID> tops = viewer.unitsWhere(Permission.CLAIM_HANDLE);
        long count = tops.isEmpty() ? 0 : handle.waiting(tops, today);
        if (count > 0) {
            String href = "/units/" + tops.iterator().next() + "/claims";
            waiting.add(new Waiting("claim.waiting.work", List.of(count), null, null, "claim.waiting.open", href));
        }
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
