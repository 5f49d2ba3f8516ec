package org.zhengyou.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.notice.NoticeFixtures.DAY_AFTER;
import static org.zhengyou.notice.NoticeFixtures.LAST_DAY;
import static org.zhengyou.notice.NoticeFixtures.NOW;
import static org.zhengyou.notice.NoticeFixtures.POSTED_ON;
import static org.zhengyou.notice.NoticeFixtures.office;
import static org.zhengyou.notice.NoticeFixtures.proposal;
import static org.zhengyou.notice.NoticeFixtures.viewer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.notice.Notice.State;
import org.zhengyou.notice.NoticeRefused.Reason;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.calendar.CalendarRefused;

class NoticesTest extends NoticeDatabaseTest {
    @Test
    void aProposalGoesToContentReviewAndOthersOfTheSameMatterJoinIt() {
        var secretary = viewer("s", Role.SECRETARY, unit);
        UUID first = notices.propose(proposal(unit, "Pledges", 2), secretary, NOW);
        UUID second = notices.propose(proposal(unit, "Pledges", 1), secretary, NOW);
        UUID other = notices.propose(proposal(unit, "Awards", 1), secretary, NOW);

        assertThat(second).isEqualTo(first).isNotEqualTo(other);
        assertThat(notices.get(unit, first).state()).isEqualTo(State.CONTENT_REVIEW);
        assertThat(positions(first)).containsExactly(1, 2, 3);
    }

    @Test
    void aSubjectOnNoticeCannotBePutOnAnother() {
        Proposal once = proposal(unit, "Pledges", 1);
        Proposal again = new Proposal(unit, once.campaignId(), "Again", 3, once.items());
        notices.propose(once, viewer("s", Role.SECRETARY, unit), NOW);

        refused(Reason.ALREADY_ON_NOTICE, () -> notices.propose(again, viewer("s", Role.SECRETARY, unit), NOW));
        assertThat(jdbc.sql("select count(*) from notice where title = 'Again'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anEmptyProposalIsRefused() {
        refused(
                Reason.NOTHING_TO_SHOW,
                () -> notices.propose(proposal(unit, "Pledges", 0), viewer("s", Role.SECRETARY, unit), NOW));
    }

    @Test
    void rareCharactersAndEmojiAreKept() {
        var item =
                new Proposal.Item("award", UUID.randomUUID(), unit, "𠮷𡈽·阿依古丽", "👍 小学", null, List.of("🙂 一行", "二行"));
        notices.propose(
                new Proposal(unit, NoticeFixtures.CAMPAIGN, "𠮷 公示", 1, List.of(item)),
                viewer("s", Role.SECRETARY, unit),
                NOW);

        assertThat(notices.of("award", item.subjectId()).orElseThrow().title()).isEqualTo("𠮷 公示");
        assertThat(jdbc.sql("select name || lines[1] from notice_item where subject_id = :id")
                        .param("id", item.subjectId())
                        .query(String.class)
                        .single())
                .isEqualTo("𠮷𡈽·阿依古丽🙂 一行");
    }

    @Test
    void theSecrecyCheckIsMadeBySomebodyElse() {
        UUID id = fixtures.proposed(unit, 1);
        Actor reviewer = office(unit);
        review.reviewContent(unit, id, 0, true, null, reviewer);

        refused(Reason.SAME_PERSON, () -> review.checkSecrecy(unit, id, 0, true, null, reviewer));
        review.checkSecrecy(unit, id, 0, true, null, office(unit));
        assertThat(notices.get(unit, id).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void aReviewerCannotPassWhatWasAddedMeanwhile() {
        var secretary = viewer("s", Role.SECRETARY, unit);
        UUID id = notices.propose(proposal(unit, "Pledges", 1), secretary, NOW);
        notices.propose(proposal(unit, "Pledges", 1), secretary, NOW);

        refused(Reason.CHANGED_MEANWHILE, () -> review.reviewContent(unit, id, 0, true, null, office(unit)));
    }

    @Test
    void aReturnNeedsAReasonAndTheNoticeMayComeAgain() {
        UUID id = fixtures.proposed(unit, 1);

        refused(Reason.REASON_NEEDED, () -> review.reviewContent(unit, id, 0, false, " ", office(unit)));
        review.reviewContent(unit, id, 0, false, "spell it out", office(unit));
        assertThat(notices.get(unit, id).state()).isEqualTo(State.DRAFT);
        review.submit(unit, id, office(unit));
        assertThat(notices.get(unit, id).state()).isEqualTo(State.CONTENT_REVIEW);
    }

    @Test
    void ofTwoReviewersAtOnceOneIsTold() throws Exception {
        UUID id = fixtures.proposed(unit, 1);

        assertThat(twice(() -> {
                    review.reviewContent(unit, id, 0, true, null, office(unit));
                    return true;
                }))
                .containsExactlyInAnyOrder("true", Reason.NOT_NOW.name());
        assertThat(transitions(id)).endsWith("CONTENT_REVIEW>SECRECY_CHECK").hasSize(3);
    }

    @Test
    void aNoticeStaysItsWorkingDaysFromTheDayAfterPosting() {
        UUID id = fixtures.posted(unit, 1);

        Notice notice = notices.get(unit, id);
        assertThat(notice.postedOn()).isEqualTo(POSTED_ON);
        assertThat(notice.endsOn()).isEqualTo(LAST_DAY);
    }

    @Test
    void aNoticeLastsAsLongAsItsCampaignSaysUnlessTheProposalSaysOtherwise(@Autowired Campaigns campaigns) {
        assertThat(notices.get(unit, fixtures.proposed(unit, 1)).workingDays()).isEqualTo(5);
        Campaign seven = campaigns.prepare(
                unit, "campaign", "", POSTED_ON, POSTED_ON.plusYears(1), Campaign.MOST_NOTICE_DAYS, null, NOW);
        Proposal items = proposal(unit, "Pledges", 1);
        Proposal usual = new Proposal(unit, seven.id(), "Pledges", null, items.items());
        Proposal longer = new Proposal(
                unit, seven.id(), "Awards", 20, proposal(unit, "Awards", 1).items());
        Viewer secretary = viewer("s", Role.SECRETARY, unit);
        assertThat(notices.get(unit, notices.propose(usual, secretary, NOW)).workingDays())
                .isEqualTo(7);
        assertThat(notices.get(unit, notices.propose(longer, secretary, NOW)).workingDays())
                .isEqualTo(20);
    }

    @Test
    void aNoticeIsOfACampaignThatThereIs() {
        Proposal lost = new Proposal(
                unit, Uuid7.next(), "Pledges", 5, proposal(unit, "x", 1).items());
        assertThatThrownBy(() -> notices.propose(lost, viewer("s", Role.SECRETARY, unit), NOW))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void aNoticeThatWouldEndInAnUnknownYearIsNotPosted() {
        UUID id = fixtures.approved(unit, 1);

        assertThatThrownBy(() -> post.post(unit, id, LocalDate.of(2027, 12, 30), office(unit)))
                .isInstanceOf(CalendarRefused.class);
        assertThat(notices.get(unit, id).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void withdrawingTellsTheOwnersWhyAndTheyMayProposeAgain() {
        UUID id = fixtures.posted(unit, 1);
        UUID subject = subject(id, 1);
        refused(Reason.REASON_NEEDED, () -> post.withdraw(unit, id, "", office(unit)));
        post.withdraw(unit, id, "wrong text", office(unit));

        assertThat(heard.of(unit)).containsExactly(new NoticeItemWithdrawn("thing", subject, unit, "wrong text", NOW));
        settle.settle(unit, id, DAY_AFTER, NOW);
        assertThat(notices.get(unit, id).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void anotherUnitFindsNothing() {
        UUID id = fixtures.posted(unit, 1);
        UUID elsewhere = fixtures.unit(null, "Elsewhere");

        assertThatThrownBy(() -> notices.get(elsewhere, id)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> post.withdraw(elsewhere, id, "r", office(elsewhere)))
                .isInstanceOf(Missing.class);
    }
}
