package org.zhengyou.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.notice.Notice;
import org.zhengyou.notice.Notices;
import org.zhengyou.notice.PostNotices;
import org.zhengyou.notice.ReviewNotices;
import org.zhengyou.notice.SettleNotices;
import org.zhengyou.notice.objection.Filing;
import org.zhengyou.notice.objection.HandleObjections;
import org.zhengyou.notice.objection.Objection;
import org.zhengyou.notice.objection.Objections;

/** Takes the demo's notices before the public, lets objections come in, and brings the older notices to their ends. */
@Component
class DemoNotices {
    /** Five working days have passed after this many days, whatever the calendar says. */
    private static final int WHOLE_PERIOD = 13;

    private final Words words = Words.of("/demo/campaign.txt");
    private final Notices notices;
    private final ReviewNotices reviews;
    private final PostNotices posting;
    private final SettleNotices settling;
    private final Objections objections;
    private final HandleObjections handling;
    private final JdbcClient jdbc;

    DemoNotices(
            Notices notices,
            ReviewNotices reviews,
            PostNotices posting,
            SettleNotices settling,
            Objections objections,
            HandleObjections handling,
            JdbcClient jdbc) {
        this.notices = notices;
        this.reviews = reviews;
        this.posting = posting;
        this.settling = settling;
        this.objections = objections;
        this.handling = handling;
        this.jdbc = jdbc;
    }

    /** Posts whatever of a unit waits for content review. */
    void post(UUID unit, Viewer reviewer, Viewer checker, DemoDays days, int day) {
        for (UUID id : waiting(unit)) {
            Notice notice = notices.get(unit, id);
            reviews.reviewContent(unit, id, notice.version(), true, null, days.actor(reviewer, day));
            reviews.checkSecrecy(unit, id, notices.get(unit, id).version(), true, null, days.actor(checker, day));
            posting.post(unit, id, days.day(day), days.actor(checker, day));
        }
    }

    /** The days of a unit's notices on display are over, where nobody objects. */
    void settle(UUID unit, DemoDays days, int postedOn) {
        int day = Math.min(0, postedOn + WHOLE_PERIOD);
        jdbc.sql("select id from notice where unit_id = :unit and state in ('POSTED', 'OBJECTION_PENDING')")
                .param("unit", unit)
                .query(UUID.class)
                .list()
                .forEach(id -> settling.settle(unit, id, days.day(day), days.at(day)));
    }

    /**
     * Somebody objects to an item on display.
     *
     * @param which of the demo's objections
     */
    void object(UUID unit, int which, Viewer office, DemoDays days, int day) {
        record Item(UUID noticeId, UUID id) {}
        List<String> row = words.rows("objections").get(which);
        Item item = jdbc.sql("""
                        select i.notice_id, i.id from notice_item i
                        join notice n on n.unit_id = i.unit_id and n.id = i.notice_id
                        where i.unit_id = :unit and n.state in ('POSTED', 'OBJECTION_PENDING') and i.outcome = 'PENDING'
                        order by i.position offset :which limit 1
                        """)
                .param("unit", unit)
                .param("which", which)
                .query(Item.class)
                .single();
        byte[] nonce = DemoSteps.id("objection " + which).toString().getBytes(StandardCharsets.UTF_8);
        String number = objections
                .file(
                        unit,
                        item.noticeId(),
                        item.id(),
                        new Filing(row.get(2), empty(row.get(0)), empty(row.get(1)), nonce),
                        days.day(day),
                        days.at(day))
                .number();
        UUID id = jdbc.sql("select id from objection where number = :number")
                .param("number", number)
                .query(UUID.class)
                .single();
        step(unit, id, Objection.State.SCREENED, null, office, days, day);
        if (!row.get(3).isEmpty()) {
            step(unit, id, Objection.State.INVESTIGATING, null, office, days, day);
            step(unit, id, Objection.State.NOT_UPHELD, row.get(3), office, days, day + 1);
        }
        if (!row.get(4).isEmpty()) {
            step(unit, id, Objection.State.REPLIED, row.get(4), office, days, day + 1);
        }
    }

    private void step(
            UUID unit, UUID id, Objection.State to, @Nullable String text, Viewer office, DemoDays days, int day) {
        handling.step(unit, id, to, text, days.day(day), days.actor(office, day));
    }

    private List<UUID> waiting(UUID unit) {
        return jdbc.sql("select id from notice where unit_id = :unit and state = 'CONTENT_REVIEW'")
                .param("unit", unit)
                .query(UUID.class)
                .list();
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
