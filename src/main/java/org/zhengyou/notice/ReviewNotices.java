package org.zhengyou.notice;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.notice.Notice.State;
import org.zhengyou.notice.NoticeRefused.Reason;
import org.zhengyou.platform.Settings;

/** What stands between a proposal and the public: content review, then a secrecy check by somebody else. */
@Component
public class ReviewNotices {
    private final JdbcClient jdbc;
    private final NoticeLedger ledger;
    private final boolean fourEyes;

    ReviewNotices(JdbcClient jdbc, NoticeLedger ledger, Settings settings) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.fourEyes = settings.notice().fourEyes();
    }

    /** A returned notice goes to review again. */
    @Transactional
    public void submit(UUID unit, UUID id, Actor actor) {
        Notice notice = ledger.lock(unit, id);
        if (pending(notice) == 0) {
            throw new NoticeRefused(Reason.NOTHING_TO_SHOW);
        }
        try {
            ledger.move(notice, State.CONTENT_REVIEW, actor, null);
        } catch (DuplicateKeyException e) {
            throw new NoticeRefused(Reason.TITLE_TAKEN, notice.title());
        }
    }

    /**
     * Passes the content, or returns it with a reason.
     *
     * @param version as the reviewer saw it
     */
    @Transactional
    public void reviewContent(UUID unit, UUID id, int version, boolean passed, @Nullable String reason, Actor actor) {
        Notice notice = seen(unit, id, version, State.CONTENT_REVIEW);
        if (!passed) {
            giveBack(notice, reason, actor);
            return;
        }
        if (pending(notice) == 0) {
            throw new NoticeRefused(Reason.NOTHING_TO_SHOW);
        }
        jdbc.sql("update notice set content_reviewed_by = :actor where unit_id = :unit and id = :id")
                .param("actor", actor.viewer().account())
                .param("unit", unit)
                .param("id", id)
                .update();
        ledger.move(notice, State.SECRECY_CHECK, actor, reason);
    }

    /**
     * States that nothing secret is in what will be shown, or returns it with a reason. The checker is not the content
     * reviewer, unless the installation is set for an office of one person.
     *
     * @param version as the checker saw it
     */
    @Transactional
    public void checkSecrecy(UUID unit, UUID id, int version, boolean passed, @Nullable String reason, Actor actor) {
        Notice notice = seen(unit, id, version, State.SECRECY_CHECK);
        if (!passed) {
            giveBack(notice, reason, actor);
            return;
        }
        if (fourEyes
                && Objects.equals(notice.contentReviewedBy(), actor.viewer().account())) {
            throw new NoticeRefused(Reason.SAME_PERSON);
        }
        ledger.move(notice, State.APPROVED, actor, reason);
    }

    private Notice seen(UUID unit, UUID id, int version, State expected) {
        Notice notice = ledger.lock(unit, id);
        if (notice.state() != expected) {
            throw new NoticeRefused(Reason.NOT_NOW, notice.title());
        }
        if (notice.version() != version) {
            throw new NoticeRefused(Reason.CHANGED_MEANWHILE);
        }
        return notice;
    }

    private void giveBack(Notice notice, @Nullable String reason, Actor actor) {
        if (reason == null || reason.isBlank()) {
            throw new NoticeRefused(Reason.REASON_NEEDED);
        }
        jdbc.sql("update notice set content_reviewed_by = null where unit_id = :unit and id = :id")
                .param("unit", notice.unitId())
                .param("id", notice.id())
                .update();
        ledger.move(notice, State.DRAFT, actor, reason);
    }

    private int pending(Notice notice) {
        return jdbc.sql("""
                        select count(*) from notice_item
                        where unit_id = :unit and notice_id = :id and outcome = 'PENDING'
                        """)
                .param("unit", notice.unitId())
                .param("id", notice.id())
                .query(Integer.class)
                .single();
    }
}
