package org.zhengyou.notice;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;

/** Stands where a module above would listen; may be told to fail, as one would when its own rule breaks. */
public class HeardEvents {
    private final List<Object> heard = new CopyOnWriteArrayList<>();
    private volatile UUID failing = new UUID(0, 0);

    @EventListener
    void on(NoticeItemCleared event) {
        if (event.subjectId().equals(failing)) {
            throw new IllegalStateException("told to fail");
        }
        heard.add(event);
    }

    @EventListener
    void on(NoticeItemUpheld event) {
        heard.add(event);
    }

    @EventListener
    void on(NoticeItemWithdrawn event) {
        heard.add(event);
    }

    public void failFor(UUID subject) {
        failing = subject;
    }

    public List<Object> of(UUID unit) {
        return heard.stream()
                .filter(event -> switch (event) {
                    case NoticeItemCleared cleared -> cleared.unitId().equals(unit);
                    case NoticeItemUpheld upheld -> upheld.unitId().equals(unit);
                    case NoticeItemWithdrawn withdrawn -> withdrawn.unitId().equals(unit);
                    default -> false;
                })
                .toList();
    }
}
