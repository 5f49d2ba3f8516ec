package org.zhengyou.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.pledge.PledgeFixtures.TODAY;
import static org.zhengyou.pledge.PledgeFixtures.deed;
import static org.zhengyou.pledge.PledgeFixtures.items;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.indicator.Figure;
import org.zhengyou.likeness.Likeness;
import org.zhengyou.likeness.Passage;
import org.zhengyou.platform.Missing;
import org.zhengyou.pledge.Pledge.State;

/** Pledges from the public notice to their end, and what is counted and shown of them. */
class PledgeLifeTest extends PledgesOnDatabase {
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
        fixtures.submitted(world, fixtures.member(world.branch(), "赵强"), "坚持读书，每月写一篇教学反思，与同事交流心得");
        UUID id = fixtures.submitted(world, member, text + "，另写读书笔记");
        assertThat(likenesses.of(get(id))).singleElement().satisfies(match -> {
            assertThat(match.pledgerName()).isEqualTo("王芳");
            assertThat(match.likeness().passages())
                    .anyMatch(passage -> passage.own().contains("留守学生义务辅导两次，每次不少于一小时"));
        });
    }

    @Test
    void aTextPutInOtherWordsIsPointedOutToo() {
        fixtures.submitted(
                world, fixtures.member(world.branch(), "王芳"), "认真学习党的基础理论，努力提高服务群众的本领，发展学校的优良传统，完成全年的教学工作任务");
        UUID id = fixtures.submitted(world, member, "认真学习党的根底理论，努力提升效劳群众的本领，开展学校的优秀传统，完成全年的教学工作任务");
        assertThat(likenesses.of(get(id))).singleElement().satisfies(match -> {
            assertThat(match.likeness().kind()).isEqualTo(Likeness.Kind.REWORDED);
            assertThat(match.likeness().passages())
                    .flatExtracting(Passage::pieces)
                    .contains(new Passage.Piece(Passage.Change.SYNONYM, "效劳", "服务"));
        });
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
}
