package org.zhengyou.pledge;

import static org.zhengyou.pledge.PledgeFixtures.NOW;
import static org.zhengyou.pledge.PledgeFixtures.TODAY;
import static org.zhengyou.pledge.PledgeFixtures.deed;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.Pledge.ItemKind;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.PledgeFixtures.World;

/** A branch with a member on a real database, with the notice and the indicators that pledges work with. */
@SpringBootTest
@Import(PledgeFixtures.class)
abstract class PledgesOnDatabase {
    @Autowired
    PledgeFixtures fixtures;

    @Autowired
    Pledges pledges;

    @Autowired
    PledgeReviews reviews;

    @Autowired
    PledgeAmendments amendments;

    @Autowired
    PledgeAppraisals appraisals;

    @Autowired
    PledgeNotices notices;

    @Autowired
    PledgeQueues queues;

    @Autowired
    PledgeExemptions exemptions;

    @Autowired
    PledgeLikenesses likenesses;

    @Autowired
    Indicators indicators;

    @Autowired
    JdbcClient jdbc;

    World world;
    UUID member;

    @BeforeEach
    void aBranchWithAMember() {
        world = fixtures.world();
        member = fixtures.member(world.branch(), "李明");
    }

    UUID appraised(String text) {
        UUID id = fixtures.inForce(world, member, text);
        PledgeDeed deed = after(deed(world.secretary()));
        pledges.noteProgress(world.branch(), id, deed.because("three lessons"));
        pledges.report(world.branch(), id, deed.because("all kept"));
        appraisals.open(world.branch(), id, deed);
        return id;
    }

    Figure figure(String id) {
        indicators.settle();
        return indicators.total(world.campaign().id(), world.committee(), id);
    }

    Pledge get(UUID id) {
        return pledges.get(world.secretary(), world.branch(), id);
    }

    PledgeProposal proposal(UUID who) {
        return new PledgeProposal(
                world.campaign().id(),
                PledgerKind.MEMBER,
                who,
                List.of(new Item(ItemKind.STUDY, "text", "", TODAY.plusMonths(3), "")));
    }

    /** The same deed a fortnight later, when the notice is over. */
    static PledgeDeed after(PledgeDeed deed) {
        return new PledgeDeed(deed.viewer(), NOW.plusSeconds(14L * 86_400), TODAY.plusDays(14), deed.reason());
    }

    static PledgeTally tally(PledgeTally.Voice voice, int roster, int satisfied) {
        return new PledgeTally(voice, roster, satisfied, 1, 0, 0, 0, "teller", "scrutineer", TODAY);
    }
}
