package org.zhengyou.notice;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.notice.NoticeFixtures.NOW;
import static org.zhengyou.notice.NoticeFixtures.POSTED_ON;
import static org.zhengyou.notice.NoticeFixtures.filing;
import static org.zhengyou.notice.NoticeFixtures.office;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.notice.NoticeRefused.Reason;
import org.zhengyou.notice.objection.HandleObjections;
import org.zhengyou.notice.objection.Objection;
import org.zhengyou.notice.objection.Objections;

/** The module on a real database, with one unit to work in. */
@SpringBootTest
@Import({NoticeFixtures.class, HeardEvents.class})
abstract class NoticeDatabaseTest {
    @Autowired
    NoticeFixtures fixtures;

    @Autowired
    HeardEvents heard;

    @Autowired
    Notices notices;

    @Autowired
    ReviewNotices review;

    @Autowired
    PostNotices post;

    @Autowired
    SettleNotices settle;

    @Autowired
    Objections objections;

    @Autowired
    HandleObjections handle;

    @Autowired
    JdbcClient jdbc;

    UUID unit;

    @BeforeEach
    void aUnit() {
        unit = fixtures.unit(null, "Committee");
    }

    UUID objected(UUID notice, int position, String name) {
        return objection(objections
                .file(unit, notice, item(notice, position), filing("fact", name), POSTED_ON, NOW)
                .number());
    }

    void decide(UUID objection, Objection.State decision, LocalDate today) {
        for (Objection.State to : List.of(Objection.State.SCREENED, Objection.State.INVESTIGATING)) {
            handle.step(unit, objection, to, null, today, office(unit));
        }
        handle.step(unit, objection, decision, "looked into", today, office(unit));
    }

    UUID objection(String number) {
        return jdbc.sql("select id from objection where number = :number")
                .param("number", number)
                .query(UUID.class)
                .single();
    }

    UUID item(UUID notice, int position) {
        return at("id", notice, position);
    }

    UUID subject(UUID notice, int position) {
        return at("subject_id", notice, position);
    }

    UUID at(String column, UUID notice, int position) {
        return jdbc.sql("select " + column + " from notice_item where notice_id = :id and position = :position")
                .param("id", notice)
                .param("position", position)
                .query(UUID.class)
                .single();
    }

    List<Integer> positions(UUID notice) {
        return jdbc.sql("select position from notice_item where notice_id = :id order by position")
                .param("id", notice)
                .query(Integer.class)
                .list();
    }

    List<String> outcomes(UUID notice) {
        return jdbc.sql("select outcome from notice_item where notice_id = :id order by position")
                .param("id", notice)
                .query(String.class)
                .list();
    }

    List<String> transitions(UUID notice) {
        return jdbc.sql("""
                        select coalesce(from_state, '') || '>' || to_state from notice_transition
                        where notice_id = :id order by id
                        """).param("id", notice).query(String.class).list();
    }

    static void refused(Reason reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOf(NoticeRefused.class)
                .extracting(refused -> ((NoticeRefused) refused).reason())
                .isEqualTo(reason);
    }

    /** The outcome of a deed done by two at once: its value, or the reason of its refusal. */
    static List<String> twice(Callable<Boolean> deed) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> futures =
                    List.of(executor.submit(() -> outcome(deed)), executor.submit(() -> outcome(deed)));
            return List.of(futures.get(0).get(), futures.get(1).get());
        }
    }

    static String outcome(Callable<Boolean> deed) throws Exception {
        try {
            return deed.call().toString();
        } catch (NoticeRefused refused) {
            return refused.reason().name();
        }
    }
}
