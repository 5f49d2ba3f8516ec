package org.zhengyou.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengyou.pledge.PledgeFixtures.TODAY;
import static org.zhengyou.pledge.PledgeFixtures.deed;
import static org.zhengyou.pledge.PledgeFixtures.items;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.access.Waiting;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.PledgeFixtures.World;

/** What the first page says of pledges, and lists over a subtree. */
@SpringBootTest
@Import(PledgeFixtures.class)
class PledgeWaitingTest {
    @Autowired
    PledgeFixtures fixtures;

    @Autowired
    PledgeWaiting waiting;

    @Autowired
    Pledges pledges;

    @Autowired
    PledgeReviews reviews;

    @Autowired
    PledgeLists lists;

    private World world;
    private UUID member;

    @BeforeEach
    void aBranchWithAMember() {
        world = fixtures.world();
        member = fixtures.member(world.branch(), "李明");
    }

    @Test
    void theSecretaryIsToldWhatTheBranchCanDecide() {
        fixtures.submitted(world, member, "one");
        fixtures.approved(world, fixtures.member(world.branch(), "王芳"), "two");
        assertThat(texts(world.secretary())).containsExactly("pledge.waiting.review 1", "pledge.waiting.publish 1");
        assertThat(texts(world.office())).isEmpty();
    }

    @Test
    void theOfficeIsToldWhatOnlyItCanDecide() {
        UUID unit = pledges.propose(
                world.branch(),
                new PledgeProposal(world.campaign().id(), PledgerKind.LEADERSHIP_TEAM, null, items("team")),
                deed(world.secretary()));
        pledges.submit(world.branch(), unit, deed(world.secretary()));
        assertThat(texts(world.office())).containsExactly("pledge.waiting.review 1");
        assertThat(texts(world.secretary())).isEmpty();
        reviews.approve(world.branch(), unit, 1, List.of(), deed(world.office()));
        assertThat(texts(world.office())).containsExactly("pledge.waiting.publish 1");
    }

    @Test
    void aMemberIsToldOfTheirOwnLetterAndARetiredOneIsAskedForNothing() {
        Viewer self = fixtures.account("李明", member, Role.MEMBER, world.branch());
        assertThat(texts(self)).containsExactly("pledge.waiting.write");
        UUID id = fixtures.draft(world, member, "text");
        assertThat(texts(self)).containsExactly("pledge.waiting.draft");
        pledges.submit(world.branch(), id, deed(self));
        assertThat(texts(self)).isEmpty();
        reviews.sendBack(
                world.branch(), id, 1, List.of(), deed(world.secretary()).because("vague"));
        assertThat(texts(self)).containsExactly("pledge.waiting.returned");

        UUID retired = fixtures.member(world.branch(), "退休", true);
        assertThat(texts(fixtures.account("退休", retired, Role.MEMBER, world.branch())))
                .isEmpty();
    }

    @Test
    void aMemberIsToldWhenTheLastDayComesNear() {
        fixtures.inForce(world, member, "text");
        Viewer self = fixtures.account("李明", member, Role.MEMBER, world.branch());
        assertThat(waiting.waiting(self, TODAY)).isEmpty();
        assertThat(waiting.waiting(self, TODAY.plusMonths(6).minusDays(14)))
                .singleElement()
                .satisfies(item -> assertThat(item.dueOn()).isEqualTo(TODAY.plusMonths(6)));
    }

    @Test
    void aListOverTheTreeHoldsEveryBranchAndNothingOutsideIt() {
        UUID id = fixtures.draft(world, member, "text");
        World other = fixtures.world();
        fixtures.draft(other, fixtures.member(other.branch(), "王芳"), "text");
        assertThat(lists.list(world.office(), world.committee(), PledgeFilter.all())
                        .rows()
                        .rows())
                .extracting(PledgeRow::id)
                .containsExactly(id);
        Viewer leader = fixtures.account("leader", null, Role.LEADER, world.committee());
        assertThat(lists.list(leader, world.committee(), PledgeFilter.all())
                        .rows()
                        .rows())
                .isEmpty();
        Viewer self = fixtures.account("李明", member, Role.MEMBER, world.branch());
        assertThat(lists.list(self, world.branch(), PledgeFilter.all()).rows().rows())
                .extracting(PledgeRow::id)
                .containsExactly(id);
    }

    private List<String> texts(Viewer viewer) {
        return waiting.waiting(viewer, TODAY).stream()
                .map(PledgeWaitingTest::text)
                .toList();
    }

    private static String text(Waiting item) {
        return item.arguments().isEmpty()
                ? item.text()
                : item.text() + " " + item.arguments().getFirst();
    }
}
