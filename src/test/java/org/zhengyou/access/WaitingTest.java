package org.zhengyou.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhengyou.platform.Uuid7;

class WaitingTest {
    private final UUID one = Uuid7.next();
    private final UUID empty = Uuid7.next();
    private final UUID other = Uuid7.next();

    @Test
    void eachLineCountsWhatItsListShows() {
        var viewer = new Viewer(
                Uuid7.next(),
                "x",
                null,
                List.of(
                        new Viewer.Grant(Role.EDITOR, other, "other"),
                        new Viewer.Grant(Role.EDITOR, empty, "empty"),
                        new Viewer.Grant(Role.OFFICE, one, "one"),
                        new Viewer.Grant(Role.MEMBER, Uuid7.next(), "member")));
        Map<UUID, Long> waits = Map.of(one, 3L, other, 5L, empty, 0L);
        var queues = Waiting.queues(
                viewer,
                Permission.CLAIM_HANDLE,
                tops -> tops.stream().mapToLong(waits::get).sum(),
                "text",
                "action",
                "/claims?state=x");
        assertThat(queues)
                .containsExactly(
                        new Waiting("text", List.of(3L), null, null, "action", "/units/" + one + "/claims?state=x"),
                        new Waiting("text", List.of(5L), null, null, "action", "/units/" + other + "/claims?state=x"));
    }
}
