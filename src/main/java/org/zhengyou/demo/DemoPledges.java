package org.zhengyou.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.PledgeCampaigns;
import org.zhengyou.pledge.PledgeDeed;
import org.zhengyou.pledge.PledgeExemptions;
import org.zhengyou.pledge.PledgeNotices;
import org.zhengyou.pledge.PledgeProposal;
import org.zhengyou.pledge.PledgeReviews;
import org.zhengyou.pledge.PledgeReviews.CriterionFinding;
import org.zhengyou.pledge.Pledges;

/** Writes the demo's pledges and takes them through review onto public notice, a batch at a time. */
@Component
class DemoPledges {
    /** A pledge that was written and submitted has taken one step. */
    private static final int SUBMITTED = 1;

    private static final int PILOT_DUE = -20;
    private static final int DUE = 110;

    private final DemoLetters letters = new DemoLetters();
    private final Pledges pledges;
    private final PledgeReviews reviews;
    private final PledgeNotices publishing;
    private final PledgeExemptions exemptions;
    private final PledgeCampaigns criteria;
    private final JdbcClient jdbc;

    DemoPledges(
            Pledges pledges,
            PledgeReviews reviews,
            PledgeNotices publishing,
            PledgeExemptions exemptions,
            PledgeCampaigns criteria,
            JdbcClient jdbc) {
        this.pledges = pledges;
        this.reviews = reviews;
        this.publishing = publishing;
        this.exemptions = exemptions;
        this.criteria = criteria;
        this.jdbc = jdbc;
    }

    /** Where a batch of a branch's pledges belongs. */
    record Batch(UUID campaign, DemoTree.Branch branch, Viewer secretary, DemoDays days) {}

    /**
     * Members' pledges, approved and published; the secretary's own is left to those above.
     *
     * @return their ids, in the order of the members
     */
    List<UUID> publish(Batch batch, int firstMember, int count, int day, boolean pilot, Viewer office) {
        List<UUID> written = new ArrayList<>();
        List<CriterionFinding> findings = findings(batch.campaign(), PledgerKind.MEMBER);
        LocalDate due = batch.days().day(pilot ? PILOT_DUE : DUE);
        for (int i = firstMember; i < firstMember + count; i++) {
            UUID id = submit(batch, i, letters.of(batch.branch(), i, due), day);
            Viewer judge = i == 0 ? office : batch.secretary();
            reviews.approve(
                    batch.branch().id(), id, SUBMITTED, findings, batch.days().deed(judge, day));
            written.add(id);
        }
        if (written.size() > (firstMember == 0 ? 1 : 0)) {
            publishing.publish(batch.branch().id(), false, batch.days().deed(batch.secretary(), day));
        }
        return written;
    }

    /** Members' pledges that wait for review; the last two say the same. */
    void submitOnly(Batch batch, int firstMember, int count, int day) {
        for (int i = firstMember; i < firstMember + count; i++) {
            boolean copied = count > 3 && i >= firstMember + count - 2;
            LocalDate due = batch.days().day(DUE);
            submit(batch, i, copied ? letters.copied(due) : letters.of(batch.branch(), i, due), day);
        }
    }

    /** One member's pledge went back to its writer with a reason. */
    void sendBack(Batch batch, int member, int day) {
        UUID id = submit(batch, member, letters.copied(batch.days().day(DUE)), day);
        PledgeDeed deed = batch.days().deed(batch.secretary(), day).because(letters.sentence("returns", member));
        reviews.sendBack(batch.branch().id(), id, SUBMITTED, List.of(), deed);
    }

    /** A draft that was not submitted. */
    void draft(Batch batch, int member, int day) {
        propose(batch, member, letters.of(batch.branch(), member, batch.days().day(DUE)), day);
    }

    /** A member for whom no pledge is asked for. */
    void exempt(Batch batch, int member, int day) {
        PledgeDeed deed = batch.days().deed(batch.secretary(), day).because(letters.sentence("exemptions", member));
        exemptions.grant(batch.branch().id(), batch.campaign(), person(batch, member), deed);
    }

    /** The leadership team's and the branch's own pledges, approved by the office; published with those of all. */
    void organisation(Batch batch, Viewer office, int day) {
        for (PledgerKind kind : List.of(PledgerKind.LEADERSHIP_TEAM, PledgerKind.UNIT)) {
            List<Item> items = letters.ofOrganisation(
                    batch.branch(),
                    kind == PledgerKind.LEADERSHIP_TEAM,
                    batch.days().day(DUE));
            UUID id = write(batch, kind, null, items, day);
            pledges.submit(batch.branch().id(), id, batch.days().deed(batch.secretary(), day));
            reviews.approve(
                    batch.branch().id(),
                    id,
                    SUBMITTED,
                    findings(batch.campaign(), kind),
                    batch.days().deed(office, day));
        }
    }

    void publishAbove(DemoDays days, Viewer office, int day) {
        publishing.publish(DemoTree.TOP, true, days.deed(office, day));
    }

    /** A branch's members' pledges in force, in the order in which they were written. */
    List<UUID> inForce(Batch batch) {
        return jdbc.sql("""
                        select id from pledge
                        where unit_id = :unit and campaign_id = :campaign and pledger_kind = 'MEMBER'
                          and state = 'IN_FORCE'
                        order by id
                        """)
                .param("unit", batch.branch().id())
                .param("campaign", batch.campaign())
                .query(UUID.class)
                .list();
    }

    private UUID submit(Batch batch, int member, List<Item> items, int day) {
        UUID id = propose(batch, member, items, day);
        pledges.submit(batch.branch().id(), id, batch.days().deed(batch.secretary(), day));
        return id;
    }

    private UUID propose(Batch batch, int member, List<Item> items, int day) {
        return write(batch, PledgerKind.MEMBER, person(batch, member), items, day);
    }

    private UUID write(Batch batch, PledgerKind kind, @Nullable UUID member, List<Item> items, int day) {
        return pledges.propose(
                batch.branch().id(),
                new PledgeProposal(batch.campaign(), kind, member, items),
                batch.days().deed(batch.secretary(), day));
    }

    private List<CriterionFinding> findings(UUID campaign, PledgerKind kind) {
        return criteria.criteria(campaign, kind).stream()
                .map(wording -> new CriterionFinding(wording, true, ""))
                .toList();
    }

    private static UUID person(Batch batch, int member) {
        return batch.branch().members().get(member).id();
    }
}
