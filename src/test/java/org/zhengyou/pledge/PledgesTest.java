package org.zhengyou.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.pledge.PledgeFixtures.NOW;
import static org.zhengyou.pledge.PledgeFixtures.TODAY;
import static org.zhengyou.pledge.PledgeFixtures.deed;
import static org.zhengyou.pledge.PledgeFixtures.items;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.indicator.Figure;
import org.zhengyou.indicator.Indicators;
import org.zhengyou.platform.Missing;
import org.zhengyou.pledge.Pledge.Actor;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.Pledge.ItemKind;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeFixtures.World;

/** Pledges on a real database, with the notice and the indicators they work with. */
@SpringBootTest
@Import(PledgeFixtures.class)
class PledgesTest {
    private static final String NAME_OF_SIXTY = "阿".repeat(30) + "·" + "𠮷".repeat(29);

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

    private World world;
    private UUID member;

    @BeforeEach
    void aBranchWithAMember() {
        world = fixtures.world();
        member = fixtures.member(world.branch(), "李明");
    }

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

    @Test
    void oneSittingGivesOneNoticeAndItsEndPutsThePledgesInForce() {
        UUID first = fixtures.approved(world, member, "one");
        UUID second = fixtures.onNotice(world, fixtures.member(world.branch(), "王芳"), "two");
        UUID notice = fixtures.notice(world.branch(), first);
        assertThat(fixtures.notice(world.branch(), second)).isEqualTo(notice);
        fixtures.clear(world, notice);
        assertThat(get(first).state()).isEqualTo(State.IN_FORCE);
        assertThat(get(second).inForceOn()).isEqualTo(PledgeFixtures.AFTER_NOTICE);
    }

    @Test
    void onlyNameUnitPostAndItemsGoToThePublic() {
        UUID id = fixtures.onNotice(world, member, "text");
        var item = jdbc.sql("select name, post, lines::text as lines from notice_item where subject_id = :id")
                .param("id", id)
                .query()
                .singleRow();
        assertThat(item).containsEntry("name", "李明").containsEntry("post", "teacher");
        assertThat((String) item.get("lines")).contains("text", "measure").doesNotContain(member.toString());
    }

    @Test
    void anUpheldObjectionSendsThePledgeBackToADraft() {
        UUID id = fixtures.onNotice(world, member, "text");
        UUID notice = fixtures.notice(world.branch(), id);
        fixtures.post(world, notice);
        fixtures.uphold(world, notice, id);
        assertThat(get(id).state()).isEqualTo(State.DRAFT);
        assertThat(get(id).noticeId()).isNull();
    }

    @Test
    void anApprovedChangeKeepsTheOldTextAndAnUpheldObjectionBringsItBack() {
        UUID id = fixtures.inForce(world, member, "old");
        PledgeDeed deed = deed(world.secretary()).because("ill");
        amendments.propose(world.branch(), id, get(id).steps(), items("new"), after(deed));
        assertThat(get(id).items().getFirst().text()).isEqualTo("old");
        amendments.approve(world.branch(), id, get(id).steps(), after(deed));
        assertThat(get(id).items().getFirst().text()).isEqualTo("new");
        assertThat(get(id).state()).isEqualTo(State.IN_FORCE);
        assertThat(pledges.versions(get(id))).hasSize(2).allMatch(version -> version.standsFrom() != null);

        UUID change = fixtures.notice(world.branch(), id);
        fixtures.post(world, change);
        fixtures.uphold(world, change, id);
        assertThat(get(id).state()).isEqualTo(State.AMEND_REVIEW);
        assertThat(get(id).items().getFirst().text()).isEqualTo("old");
        amendments.refuse(world.branch(), id, get(id).steps(), after(deed));
        assertThat(get(id).proposedVersion()).isNull();
        assertThat(get(id).items().getFirst().text()).isEqualTo("old");
    }

    @Test
    void aPledgeIsFulfilledByThreeVoicesCountedOnPaper() {
        UUID id = appraised("text");
        PledgeDeed deed = after(deed(world.secretary()));
        assertThatThrownBy(() -> appraisals.conclude(world.branch(), id, State.FULFILLED, deed))
                .hasMessage("pledge.refused.voices_missing");
        for (PledgeTally.Voice voice : PledgeTally.Voice.values()) {
            appraisals.count(world.branch(), id, tally(voice, 30, 28), deed);
        }
        appraisals.count(world.branch(), id, tally(PledgeTally.Voice.MASSES, 40, 31), deed);
        assertThat(appraisals.tallies(get(id)))
                .extracting(PledgeTally::rosterSize)
                .containsExactly(30, 40, 30);
        appraisals.conclude(world.branch(), id, State.FULFILLED, deed);
        appraisals.archive(world.branch(), id, deed);
        assertThat(get(id).outcome()).isEqualTo(State.FULFILLED);
    }

    @Test
    void moreBallotsThanPeopleAreRefused() {
        UUID id = appraised("text");
        assertThatThrownBy(() -> appraisals.count(
                        world.branch(), id, tally(PledgeTally.Voice.MEMBERS, 10, 11), after(deed(world.secretary()))))
                .hasMessage("pledge.refused.tally_inconsistent");
    }

    @Test
    void theExplanationOfAnExcuseIsPublishedBeforeItIsArchived() {
        UUID id = appraised("text");
        appraisals.conclude(
                world.branch(), id, State.EXCUSED, after(deed(world.secretary()).because("flood 🌊")));
        assertThat(get(id).state()).isEqualTo(State.EXCUSED);
        UUID notice = fixtures.notice(world.branch(), id);
        fixtures.clear(world, notice);
        assertThat(get(id).state()).isEqualTo(State.ARCHIVED);
        assertThat(get(id).outcome()).isEqualTo(State.EXCUSED);
    }

    @Test
    void whatWasNotKeptIsPutRight() {
        UUID id = appraised("text");
        PledgeDeed deed = after(deed(world.secretary())).because("nothing was done");
        appraisals.conclude(world.branch(), id, State.UNFULFILLED, deed);
        appraisals.openIssue(world.branch(), id, TODAY.plusMonths(2), deed);
        assertThat(appraisals.issues(get(id)))
                .singleElement()
                .satisfies(issue -> assertThat(issue.closedOn()).isNull());
        appraisals.closeIssue(world.branch(), id, false, deed.because("half of it"));
        assertThat(get(id).state()).isEqualTo(State.PARTLY);
        assertThat(appraisals.issues(get(id)).getFirst().closeNote()).isEqualTo("half of it");
    }

    @Test
    void figuresFollowEveryStepAndCoverageLeavesOutTheRetiredAndTheExempt() {
        UUID retired = fixtures.member(world.branch(), "退休", true);
        UUID infirm = fixtures.member(world.branch(), "病休");
        fixtures.approved(world, member, "text");
        assertThat(figure("pledge.coverage")).isEqualTo(new Figure(1, 2));
        exemptions.grant(
                world.branch(),
                world.campaign().id(),
                infirm,
                deed(world.secretary()).because("ill"));
        assertThat(figure("pledge.coverage")).isEqualTo(new Figure(1, 1));
        assertThat(figure("pledge.onNotice")).isEqualTo(new Figure(1, 1));
        fixtures.approved(world, retired, "voluntary");
        assertThat(figure("pledge.coverage")).isEqualTo(new Figure(2, 2));
        UUID exemption = Objects.requireNonNull(
                exemptions.standings(world.branch(), world.campaign().id()).stream()
                        .filter(standing -> standing.memberId().equals(infirm))
                        .findFirst()
                        .orElseThrow()
                        .exemptionId());
        exemptions.end(world.branch(), exemption, deed(world.secretary()));
        assertThat(figure("pledge.coverage")).isEqualTo(new Figure(2, 3));
        fixtures.member(world.branch(), "新来");
        assertThat(figure("pledge.coverage")).isEqualTo(new Figure(2, 4));
    }

    @Test
    void aFormerTextIsPointedOutWithItsPassages() {
        String text = "每周为留守学生义务辅导两次，每次不少于一小时";
        fixtures.submitted(world, fixtures.member(world.branch(), "王芳"), text);
        UUID id = fixtures.submitted(world, member, text + "，另写读书笔记");
        assertThat(likenesses.of(get(id))).singleElement().satisfies(match -> {
            assertThat(match.pledgerName()).isEqualTo("王芳");
            assertThat(match.likeness().passages())
                    .anyMatch(passage -> passage.same() && passage.text().equals(text));
        });
        UUID stranger = fixtures.member(fixtures.branch(world, "other"), "赵强");
        assertThat(stranger).isNotEqualTo(member);
    }

    @Test
    void anotherUnitsAddressFindsNothing() {
        UUID id = fixtures.inForce(world, member, "text");
        UUID other = fixtures.branch(world, "other");
        assertThatThrownBy(() -> pledges.get(world.office(), other, id)).isInstanceOf(Missing.class);
    }

    @Test
    void othersSeeWhatIsInForceAndTheirOwn() {
        UUID draft = fixtures.draft(world, member, "draft");
        UUID published = fixtures.inForce(world, fixtures.member(world.branch(), "王芳"), "text");
        for (Role role : Set.of(Role.LEADER, Role.INSPECTOR)) {
            Viewer viewer = fixtures.account("viewer", null, role, world.committee());
            assertThat(pledges.get(viewer, world.branch(), published).id()).isEqualTo(published);
            assertThatThrownBy(() -> pledges.get(viewer, world.branch(), draft)).isInstanceOf(Missing.class);
        }
        Viewer self = fixtures.account("李明", member, Role.MEMBER, world.branch());
        assertThat(pledges.get(self, world.branch(), draft).id()).isEqualTo(draft);
        Viewer colleague = fixtures.account("王芳", UUID.randomUUID(), Role.MEMBER, world.branch());
        assertThatThrownBy(() -> pledges.get(colleague, world.branch(), draft)).isInstanceOf(Missing.class);
    }

    private UUID appraised(String text) {
        UUID id = fixtures.inForce(world, member, text);
        PledgeDeed deed = after(deed(world.secretary()));
        pledges.noteProgress(world.branch(), id, deed.because("three lessons"));
        pledges.report(world.branch(), id, deed.because("all kept"));
        appraisals.open(world.branch(), id, deed);
        return id;
    }

    private Figure figure(String id) {
        indicators.settle();
        return indicators.total(world.campaign().id(), world.committee(), id);
    }

    private Pledge get(UUID id) {
        return pledges.get(world.secretary(), world.branch(), id);
    }

    private PledgeProposal proposal(UUID who) {
        return new PledgeProposal(
                world.campaign().id(),
                PledgerKind.MEMBER,
                who,
                List.of(new Item(ItemKind.STUDY, "text", "", TODAY.plusMonths(3), "")));
    }

    /** The same deed a fortnight later, when the notice is over. */
    private static PledgeDeed after(PledgeDeed deed) {
        return new PledgeDeed(deed.viewer(), NOW.plusSeconds(14L * 86_400), TODAY.plusDays(14), deed.reason());
    }

    private static PledgeTally tally(PledgeTally.Voice voice, int roster, int satisfied) {
        return new PledgeTally(voice, roster, satisfied, 1, 0, 0, 0, "teller", "scrutineer", TODAY);
    }
}
