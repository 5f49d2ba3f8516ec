package org.zhengyou.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.pledge.PledgeFixtures.NOW;
import static org.zhengyou.pledge.PledgeFixtures.TODAY;
import static org.zhengyou.pledge.PledgeFixtures.deed;
import static org.zhengyou.pledge.PledgeFixtures.items;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.pledge.Pledge.Actor;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.Pledge.State;

/** Writing and reviewing pledges on a real database. */
class PledgesTest extends PledgesOnDatabase {
    private static final String NAME_OF_SIXTY = "阿".repeat(30) + "·" + "𠮷".repeat(29);

    @Test
    void fourByteCharactersSmileysAndLongNamesComeBackAsTheyWere() {
        UUID other = fixtures.member(world.branch(), NAME_OF_SIXTY);
        UUID id = fixtures.draft(world, other, "𠮷𡈽 读书 🙂 each 'quoted' line\nand another");
        Pledge pledge = get(id);
        assertThat(pledge.pledgerName()).isEqualTo(NAME_OF_SIXTY);
        assertThat(pledge.items().getFirst().text()).isEqualTo("𠮷𡈽 读书 🙂 each 'quoted' line\nand another");
        assertThat(pledge.onPaper()).isTrue();
    }

    @Test
    void aPledgerHasOneLetterUntilItIsArchived() {
        fixtures.draft(world, member, "one");
        assertThatThrownBy(() -> fixtures.draft(world, member, "two")).hasMessage("pledge.refused.one_letter_only");
    }

    @Test
    void aMemberWritesForThemselvesOnly() {
        Viewer viewer = fixtures.account("李明", member, Role.MEMBER, world.branch());
        UUID other = fixtures.member(world.branch(), "王芳");
        UUID own = pledges.propose(world.branch(), proposal(member), deed(viewer));
        assertThat(get(own).onPaper()).isFalse();
        assertThatThrownBy(() -> pledges.propose(world.branch(), proposal(other), deed(viewer)))
                .hasMessage("pledge.refused.not_yours");
    }

    @Test
    void aLetterIsWrittenWhileAPhaseHasPledgesOnAndMayBeRecordedLater() {
        PledgeDeed december =
                new PledgeDeed(world.secretary(), NOW.plusSeconds(30L * 86_400), LocalDate.of(2026, 12, 10), "");
        assertThatThrownBy(() -> pledges.propose(world.branch(), proposal(member), december))
                .hasMessage("pledge.refused.not_the_time");
        PledgeDeed late = new PledgeDeed(world.secretary(), december.at(), LocalDate.of(2026, 10, 8), "");
        UUID id = pledges.propose(world.branch(), proposal(member), late);
        assertThat(get(id).stateOn()).isEqualTo(LocalDate.of(2026, 10, 8));
    }

    @Test
    void nothingHappensInTheFuture() {
        PledgeDeed tomorrow = new PledgeDeed(world.secretary(), NOW, TODAY.plusDays(1), "");
        assertThatThrownBy(() -> pledges.propose(world.branch(), proposal(member), tomorrow))
                .hasMessage("pledge.refused.in_the_future");
    }

    @Test
    void aPledgeOnNoticeCannotBeEdited() {
        UUID id = fixtures.onNotice(world, member, "text");
        assertThatThrownBy(() ->
                        pledges.revise(world.branch(), id, get(id).steps(), items("other"), deed(world.secretary())))
                .hasMessage("pledge.refused.already.ON_NOTICE");
    }

    @Test
    void aReturnedPledgeKeepsTheTextThatWasReturned() {
        UUID id = fixtures.submitted(world, member, "first");
        reviews.sendBack(
                world.branch(),
                id,
                get(id).steps(),
                List.of(),
                deed(world.secretary()).because("vague"));
        pledges.revise(world.branch(), id, get(id).steps(), items("second"), deed(world.secretary()));
        assertThat(pledges.versions(get(id)))
                .extracting(version -> version.items().getFirst().text())
                .containsExactly("second", "first");
        assertThat(get(id).items().getFirst().text()).isEqualTo("second");
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwritten() {
        UUID id = fixtures.draft(world, member, "first");
        int seen = get(id).steps();
        pledges.revise(world.branch(), id, seen, items("second"), deed(world.secretary()));
        assertThatThrownBy(() -> pledges.revise(world.branch(), id, seen, items("third"), deed(world.secretary())))
                .hasMessage("pledge.refused.changed_meanwhile");
    }

    @Test
    void aDiscardedDraftIsNotCountedAndComesBackAsItWas() {
        UUID id = fixtures.draft(world, member, "first");
        assertThat(figure("pledge.draft").numerator()).isEqualTo(1);
        pledges.discard(world.branch(), id, deed(world.secretary()));
        assertThat(figure("pledge.draft").numerator()).isZero();
        assertThat(figure(PledgeIndicators.COVERAGE).numerator()).isZero();
        pledges.restore(world.branch(), id, deed(world.secretary()));
        assertThat(figure("pledge.draft").numerator()).isEqualTo(1);
        pledges.revise(world.branch(), id, get(id).steps(), items("second"), deed(world.secretary()));
        assertThat(pledges.versions(get(id))).hasSize(1);
    }

    @Test
    void whatIsRefusedOnSubmissionIsNotSavedEither() {
        UUID id = fixtures.submitted(world, member, "first");
        int seen = get(id).steps();
        assertThatThrownBy(() ->
                        pledges.reviseAndSubmit(world.branch(), id, seen, items("second"), deed(world.secretary())))
                .hasMessage("pledge.refused.already.UNDER_REVIEW");
        assertThat(get(id).items().getFirst().text()).isEqualTo("first");
    }

    @Test
    void ofTwoReviewersAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
        UUID id = fixtures.submitted(world, member, "text");
        int seen = get(id).steps();
        Callable<String> approval = () -> {
            try {
                reviews.approve(world.branch(), id, seen, List.of(), deed(world.secretary()));
                return "approved";
            } catch (PledgeRefused refused) {
                return refused.messageKey();
            }
        };
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = executor.invokeAll(List.of(approval, approval));
            assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
                    .containsExactlyInAnyOrder("approved", "pledge.refused.already.ON_NOTICE");
        }
    }

    @Test
    void noOneReviewsTheirOwnAndOrganisationsAreReviewedFromAbove() {
        Viewer self = fixtures.account("李明", member, Role.SECRETARY, world.branch());
        UUID own = fixtures.submitted(world, member, "text");
        assertThatThrownBy(() -> reviews.approve(world.branch(), own, get(own).steps(), List.of(), deed(self)))
                .hasMessage("pledge.refused.own_pledge");

        UUID unit = pledges.propose(
                world.branch(),
                new PledgeProposal(world.campaign().id(), PledgerKind.UNIT, null, items("unit")),
                deed(world.secretary()));
        pledges.submit(world.branch(), unit, deed(world.secretary()));
        assertThatThrownBy(() ->
                        reviews.approve(world.branch(), unit, get(unit).steps(), List.of(), deed(world.secretary())))
                .hasMessage("pledge.refused.judged_from_above");
        assertThat(queues.count(world.office(), world.committee())).isEqualTo(2);
        assertThat(queues.count(self, world.branch())).isZero();
        assertThat(queues.count(world.secretary(), world.branch())).isEqualTo(1);
        reviews.approve(world.branch(), unit, get(unit).steps(), List.of(), deed(world.office()));
        assertThat(get(unit).approvedBy()).isEqualTo(Actor.OFFICE);
    }

    @Test
    void aDecisionCanBeTakenBackUntilItIsWithThePublic() {
        UUID id = fixtures.approved(world, member, "text");
        reviews.undo(world.branch(), id, deed(world.secretary()));
        assertThat(get(id).state()).isEqualTo(State.UNDER_REVIEW);
        reviews.sendBack(
                world.branch(),
                id,
                get(id).steps(),
                PledgeFixtures.findings(),
                deed(world.secretary()).because("duty"));
        reviews.undo(world.branch(), id, deed(world.secretary()));
        assertThat(reviews.findings(get(id))).isEqualTo(PledgeFixtures.findings());
        reviews.approve(world.branch(), id, get(id).steps(), List.of(), deed(world.secretary()));
        notices.publish(world.branch(), false, deed(world.secretary()));
        assertThatThrownBy(() -> reviews.undo(world.branch(), id, deed(world.secretary())))
                .hasMessage("pledge.refused.nothing_to_undo");
    }
}
