package org.zhengyou.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.notice.objection.Filing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** A small tree and notices in it, made through the use cases. */
public class NoticeFixtures {
    public static final LocalDate POSTED_ON = LocalDate.of(2026, 11, 20);
    /** Five working days after a Friday. */
    public static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 27);

    public static final LocalDate DAY_AFTER = LAST_DAY.plusDays(1);
    public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    public static final UUID CAMPAIGN = Uuid7.next();

    private final JdbcClient jdbc;
    private final Units units;
    private final Notices notices;
    private final ReviewNotices review;
    private final PostNotices post;

    NoticeFixtures(JdbcClient jdbc, Units units, Notices notices, ReviewNotices review, PostNotices post) {
        this.jdbc = jdbc;
        this.units = units;
        this.notices = notices;
        this.review = review;
        this.post = post;
    }

    public UUID unit(@Nullable UUID parent, String name) {
        UUID unit = open(parent, name);
        jdbc.sql("""
                        insert into campaign (unit_id, id, title, theme, starts_on, ends_on, state, recorded_at)
                        values (:unit, :id, 'campaign', '', '2026-06-01', '2027-06-30', 'RUNNING', now())
                        on conflict (id) do nothing
                        """).param("unit", unit).param("id", CAMPAIGN).update();
        return unit;
    }

    private UUID open(@Nullable UUID parent, String name) {
        return units.open(
                new Unit(
                        Uuid7.next(),
                        parent,
                        name + " " + Uuid7.next().toString().substring(24),
                        parent == null ? Unit.Kind.COMMITTEE : Unit.Kind.BRANCH,
                        Unit.Affiliation.DIRECT,
                        null,
                        Unit.SchoolLevel.PRIMARY,
                        Unit.Ownership.PUBLIC,
                        0,
                        LocalDate.of(2020, 1, 1),
                        null),
                null);
    }

    public static Viewer viewer(String name, Role role, UUID unit) {
        return new Viewer(Uuid7.next(), name, null, List.of(new Viewer.Grant(role, unit, "unit")));
    }

    public static Actor actor(Viewer viewer) {
        return new Actor(viewer, NOW, "192.0.2.1");
    }

    public static Actor office(UUID unit) {
        return actor(viewer("office", Role.OFFICE, unit));
    }

    public static Proposal proposal(UUID unit, String title, int items) {
        return new Proposal(
                unit,
                CAMPAIGN,
                title,
                null,
                IntStream.rangeClosed(1, items)
                        .mapToObj(n -> new Proposal.Item(
                                "thing", Uuid7.next(), unit, "Member " + n, "Branch", "teacher", List.of("Line " + n)))
                        .toList());
    }

    /** Something of a branch that the unit above puts on notice. */
    public static Proposal about(UUID above, UUID branch) {
        var item = new Proposal.Item("thing", Uuid7.next(), branch, "Member", "Branch", "teacher", List.of("Line"));
        return new Proposal(above, CAMPAIGN, "Notice " + Uuid7.next(), null, List.of(item));
    }

    public UUID proposed(UUID unit, int items) {
        return notices.propose(proposal(unit, "Notice " + Uuid7.next(), items), viewer("s", Role.SECRETARY, unit), NOW);
    }

    public UUID approved(UUID unit, int items) {
        UUID id = proposed(unit, items);
        pass(unit, id);
        return id;
    }

    public void pass(UUID unit, UUID id) {
        review.reviewContent(unit, id, 0, true, null, office(unit));
        review.checkSecrecy(unit, id, 0, true, null, office(unit));
    }

    public UUID posted(UUID unit, int items) {
        UUID id = approved(unit, items);
        post.post(unit, id, POSTED_ON, office(unit));
        return id;
    }

    public static Filing filing(String text, @Nullable String name) {
        byte[] nonce = new byte[16];
        new java.util.Random().nextBytes(nonce);
        return new Filing(text, name, name == null ? null : "139 0000 0000", nonce);
    }
}
