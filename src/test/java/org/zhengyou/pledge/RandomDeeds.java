package org.zhengyou.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengyou.pledge.PledgeFixtures.TODAY;
import static org.zhengyou.pledge.PledgeFixtures.deed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.CampaignFixtures;
import org.zhengyou.campaign.Obligation;
import org.zhengyou.campaign.Obligations;
import org.zhengyou.campaign.Phases;
import org.zhengyou.campaign.RemovedThing;
import org.zhengyou.campaign.RemovedThings;
import org.zhengyou.campaign.RequiredAction;
import org.zhengyou.campaign.RequiredActions;
import org.zhengyou.campaign.SelfChosenAction;
import org.zhengyou.campaign.SelfChosenActions;
import org.zhengyou.indicator.Indicator;
import org.zhengyou.indicator.IndicatorRegistry;
import org.zhengyou.member.MemberMoves;
import org.zhengyou.member.Stay;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Refused;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Random deeds of a campaign, through the use cases, over a tree that moves. */
abstract class RandomDeeds extends PledgesOnDatabase {
    @Autowired
    Clock clock;

    @Autowired
    Units units;

    @Autowired
    Phases phases;

    @Autowired
    MemberMoves moves;

    @Autowired
    RequiredActions actions;

    @Autowired
    Obligations obligations;

    @Autowired
    SelfChosenActions chosen;

    @Autowired
    RemovedThings removed;

    @Autowired
    IndicatorRegistry registry;

    private final Map<UUID, Viewer> secretaries = new HashMap<>();
    private final List<UUID> removedChosen = new ArrayList<>();
    private UUID outside;
    int done;

    @BeforeEach
    void anotherTree() {
        outside = CampaignFixtures.open(units, null, "outside", Unit.Kind.COMMITTEE, Unit.Affiliation.DIRECT);
    }

    /** One deed; whether it was refused is all one, a fault is not. */
    void attempt(Random random) {
        try {
            one(random);
            done++;
        } catch (Refused | Missing e) {
            assertThat(e).isNotNull();
        }
    }

    private void one(Random random) {
        UUID unit = any(
                "select id from unit where closed_on is null and kind = 'BRANCH' and parent_id is not null and"
                        + " id in (select unit_id from unit_ancestor where ancestor_id in (:committee, :outside))",
                random);
        switch (random.nextInt(24)) {
            case 0 -> openUnit(random);
            case 1, 2 ->
                units.move(unit, random.nextInt(8) == 0 ? outside : anyParent(random), LocalDate.now(clock), null);
            case 3 -> shrinkOrGrow(unit, random);
            case 4 -> turn(unit);
            case 5, 6, 7, 8 -> fixtures.member(unit, "m" + random.nextInt(), random.nextInt(5) == 0);
            case 9 -> moves.transfer(unit, anyMember(unit, random), anyUnit("BRANCH", random), TODAY, null);
            case 10 -> moves.leave(unit, anyMember(unit, random), TODAY, Stay.End.WITHDREW, null);
            case 11, 12, 13 -> write(random);
            case 14, 15 -> review(random);
            case 16 -> notices.publish(unit, false, deed(secretary(unit)));
            case 17 -> takeBack(unit, random);
            case 18 -> exempt(unit, random);
            case 19, 20 ->
                chosen.save(
                        new SelfChosenAction(
                                unit, Uuid7.next(), id(), "visit", "", LocalDate.now(clock), clock.instant()),
                        null);
            case 21 -> takeOutOrPutBack(random);
            case 22 -> require(random);
            default -> answer(unit, random);
        }
    }

    private void write(Random random) {
        UUID of = any(
                "select m.id from member m where m.status = 'ACTIVE' and m.unit_id in"
                        + " (select unit_id from unit_ancestor where ancestor_id = :committee)",
                random);
        UUID unit = unitOf("member", of);
        pledges.proposeAndSubmit(unit, proposal(of), deed(secretary(unit)));
    }

    /** More units open than close, or there would soon be nothing to count. */
    private void shrinkOrGrow(UUID unit, Random random) {
        if (random.nextInt(3) == 0) {
            units.close(unit, LocalDate.now(clock), null);
        } else {
            openUnit(random);
        }
    }

    private void turn(UUID id) {
        Unit unit = units.get(id);
        units.change(
                new Unit(
                        id,
                        unit.parentId(),
                        unit.name(),
                        unit.kind(),
                        unit.affiliation() == Unit.Affiliation.DIRECT
                                ? Unit.Affiliation.GUIDED
                                : Unit.Affiliation.DIRECT,
                        null,
                        unit.schoolLevel(),
                        unit.ownership(),
                        unit.position(),
                        unit.openedOn(),
                        null),
                LocalDate.now(clock),
                null);
    }

    private void review(Random random) {
        UUID pledge = any("select id from pledge where campaign_id = :campaign and state = 'UNDER_REVIEW'", random);
        UUID unit = unitOf("pledge", pledge);
        int steps = pledges.get(secretary(unit), unit, pledge).steps();
        if (random.nextInt(4) == 0) {
            reviews.sendBack(
                    unit, pledge, steps, List.of(), deed(secretary(unit)).because("too vague"));
        } else {
            reviews.approve(unit, pledge, steps, List.of(), deed(secretary(unit)));
        }
    }

    private void takeBack(UUID unit, Random random) {
        UUID pledge = any("select id from pledge where unit_id = '" + unit + "' and campaign_id = :campaign", random);
        if (random.nextBoolean()) {
            pledges.recall(unit, pledge, deed(secretary(unit)));
        } else {
            pledges.discard(unit, pledge, deed(secretary(unit)));
        }
    }

    private void exempt(UUID unit, Random random) {
        if (random.nextInt(3) == 0) {
            exemptions.end(
                    unit,
                    any("select id from pledge_exemption where ended_at is null and unit_id = '" + unit + "'", random),
                    deed(secretary(unit)));
        } else {
            exemptions.grant(
                    unit, id(), anyMember(unit, random), deed(secretary(unit)).because("ill"));
        }
    }

    private void takeOutOrPutBack(Random random) {
        UUID action = any("select id from self_chosen_action where campaign_id = :campaign", random);
        UUID unit = unitOf("self_chosen_action", action);
        if (removedChosen.remove(action)) {
            removed.restore(RemovedThing.Kind.SELF_CHOSEN, unit, id(), action);
        } else {
            removed.remove(RemovedThing.Kind.SELF_CHOSEN, unit, id(), action, clock.instant());
            removedChosen.add(action);
        }
    }

    private void require(Random random) {
        switch (random.nextInt(4)) {
            case 0 ->
                actions.withdraw(
                        world.committee(),
                        id(),
                        any("select id from required_action where campaign_id = :campaign", random),
                        "over",
                        clock.instant());
            case 1 ->
                actions.restore(
                        world.committee(),
                        id(),
                        any("select id from required_action where campaign_id = :campaign", random),
                        clock.instant());
            default -> {
                Indicator indicator = registry.get(random.nextBoolean() ? "pledge.coverage" : "action.selfChosen");
                actions.save(
                        new RequiredAction(
                                world.committee(),
                                Uuid7.next(),
                                id(),
                                "action",
                                indicator.id(),
                                indicator.kind(),
                                1 + random.nextInt(indicator.kind() == Indicator.Kind.RATE ? 100 : 2),
                                LocalDate.now(clock).plusDays(random.nextInt(3) - 1),
                                new RequiredAction.Concerns(
                                        random.nextInt(3) == 0 ? Unit.Affiliation.GUIDED : null, null, null, null)),
                        clock.instant());
            }
        }
    }

    private void answer(UUID unit, Random random) {
        List<Obligation> owed = obligations.of(unit, id(), LocalDate.now(clock));
        if (owed.isEmpty()) {
            throw new Missing();
        }
        Obligation one = owed.get(random.nextInt(owed.size()));
        if (one.answer() == null || one.answer() == Obligation.Answer.RETURNED) {
            obligations.answer(unit, id(), one.id(), "not here", null, clock.instant());
        } else {
            obligations.decide(unit, id(), one.id(), random.nextBoolean(), "seen", null, clock.instant());
        }
    }

    void openUnit(Random random) {
        CampaignFixtures.open(
                units,
                anyParent(random),
                "unit " + Uuid7.next(),
                random.nextInt(4) == 0 ? Unit.Kind.COMMITTEE : Unit.Kind.BRANCH,
                random.nextBoolean() ? Unit.Affiliation.DIRECT : Unit.Affiliation.GUIDED);
    }

    private UUID anyParent(Random random) {
        return anyUnit("COMMITTEE", random);
    }

    private UUID anyUnit(String kind, Random random) {
        return any(
                "select id from unit where closed_on is null and kind = '" + kind + "' and"
                        + " id in (select unit_id from unit_ancestor where ancestor_id = :committee)",
                random);
    }

    private UUID anyMember(UUID unit, Random random) {
        return any("select id from member where status = 'ACTIVE' and unit_id = '" + unit + "'", random);
    }

    private UUID unitOf(String table, UUID record) {
        String now = table.equals("member") ? " and status = 'ACTIVE'" : "";
        return jdbc.sql("select unit_id from " + table + " where id = :id" + now)
                .param("id", record)
                .query(UUID.class)
                .single();
    }

    private UUID any(String query, Random random) {
        List<UUID> all = jdbc.sql(query + " order by id")
                .param("committee", world.committee())
                .param("outside", outside)
                .param("campaign", id())
                .query(UUID.class)
                .list();
        if (all.isEmpty()) {
            throw new Missing();
        }
        return all.get(random.nextInt(all.size()));
    }

    private Viewer secretary(UUID unit) {
        return secretaries.computeIfAbsent(unit, key -> fixtures.account("secretary", null, Role.SECRETARY, key));
    }

    UUID id() {
        return world.campaign().id();
    }
}
