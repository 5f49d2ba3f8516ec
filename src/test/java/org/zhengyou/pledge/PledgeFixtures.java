package org.zhengyou.pledge;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.access.Role;
import org.zhengyou.access.Sessions;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.CampaignFixtures;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.campaign.Phase;
import org.zhengyou.campaign.Phases;
import org.zhengyou.member.Member;
import org.zhengyou.member.Members;
import org.zhengyou.member.Stay;
import org.zhengyou.notice.Actor;
import org.zhengyou.notice.Notice;
import org.zhengyou.notice.Notices;
import org.zhengyou.notice.PostNotices;
import org.zhengyou.notice.ReviewNotices;
import org.zhengyou.notice.SettleNotices;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.Pledge.ItemKind;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.PledgeReviews.CriterionFinding;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** A committee with a branch in a campaign, and pledges brought into their states by the use cases. */
public class PledgeFixtures {
    /** A Friday, in the year whose working days are shipped. */
    public static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    public static final LocalDate AFTER_NOTICE = LocalDate.of(2026, 11, 28);

    private final JdbcClient jdbc;
    private final Units units;
    private final Campaigns campaigns;
    private final Phases phases;
    private final Members members;
    private final Sessions sessions;
    private final Notices notices;
    private final ReviewNotices reviewNotices;
    private final PostNotices postNotices;
    private final SettleNotices settleNotices;
    private final Pledges pledges;
    private final PledgeReviews reviews;
    private final PledgeNotices pledgeNotices;

    PledgeFixtures(
            JdbcClient jdbc,
            Units units,
            Campaigns campaigns,
            Phases phases,
            Members members,
            Sessions sessions,
            Notices notices,
            ReviewNotices reviewNotices,
            PostNotices postNotices,
            SettleNotices settleNotices,
            Pledges pledges,
            PledgeReviews reviews,
            PledgeNotices pledgeNotices) {
        this.jdbc = jdbc;
        this.units = units;
        this.campaigns = campaigns;
        this.phases = phases;
        this.members = members;
        this.sessions = sessions;
        this.notices = notices;
        this.reviewNotices = reviewNotices;
        this.postNotices = postNotices;
        this.settleNotices = settleNotices;
        this.pledges = pledges;
        this.reviews = reviews;
        this.pledgeNotices = pledgeNotices;
    }

    /** @param secretary of the branch; office of the committee */
    public record World(UUID committee, UUID branch, Campaign campaign, Viewer secretary, Viewer office) {}

    public World world() {
        UUID committee = CampaignFixtures.open(units, null, "committee", Unit.Kind.COMMITTEE, Unit.Affiliation.DIRECT);
        UUID branch = CampaignFixtures.open(units, committee, "branch");
        Campaign campaign = CampaignFixtures.mobilised(campaigns, committee);
        phases.save(new Phase(
                committee,
                Uuid7.next(),
                campaign.id(),
                "pledges",
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 11, 30),
                Map.of(Campaign.Tool.PLEDGE, Phase.Switch.ON)));
        return new World(
                committee,
                branch,
                campaign,
                account("secretary", null, Role.SECRETARY, branch),
                account("office", null, Role.OFFICE, committee));
    }

    public UUID branch(World world, String name) {
        return CampaignFixtures.open(units, world.committee(), name);
    }

    public UUID member(UUID branch, String name) {
        return member(branch, name, false);
    }

    public UUID member(UUID branch, String name, boolean retired) {
        var facts = new Member.Facts(
                name,
                Member.Category.FULL,
                "teacher",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                retired);
        return members.add(branch, facts, LocalDate.of(2026, 1, 1), Stay.Reason.RECORDED, null);
    }

    /** Somebody with an account and one grant. */
    public Viewer account(String name, @Nullable UUID member, Role role, UUID unit) {
        UUID id = Uuid7.next();
        jdbc.sql("insert into account (id, name, sign_in_name, member_id) values (:id, :name, :id::text, :member)")
                .param("id", id)
                .param("name", name)
                .param("member", member)
                .update();
        jdbc.sql("insert into role_grant (account_id, role, unit_id) values (:id, :role, :unit)")
                .param("id", id)
                .param("role", role.name())
                .param("unit", unit)
                .update();
        return new Viewer(id, name, member, List.of(new Viewer.Grant(role, unit, "unit")));
    }

    public Cookie session(Viewer viewer) {
        return new Cookie("session", sessions.open(viewer.account(), NOW));
    }

    public static PledgeDeed deed(Viewer viewer) {
        return new PledgeDeed(viewer, NOW, TODAY, "");
    }

    public static List<Item> items(String text) {
        return List.of(new Item(ItemKind.SERVICE, text, "measure", TODAY.plusMonths(6), "person"));
    }

    public UUID draft(World world, UUID member, String text) {
        return pledges.propose(
                world.branch(),
                new PledgeProposal(world.campaign().id(), PledgerKind.MEMBER, member, items(text)),
                deed(world.secretary()));
    }

    public UUID submitted(World world, UUID member, String text) {
        UUID id = draft(world, member, text);
        pledges.submit(world.branch(), id, deed(world.secretary()));
        return id;
    }

    public UUID approved(World world, UUID member, String text) {
        UUID id = submitted(world, member, text);
        reviews.approve(world.branch(), id, steps(world, id), List.of(), deed(world.secretary()));
        return id;
    }

    public UUID onNotice(World world, UUID member, String text) {
        UUID id = approved(world, member, text);
        pledgeNotices.publish(world.branch(), false, deed(world.secretary()));
        return id;
    }

    public UUID inForce(World world, UUID member, String text) {
        UUID id = onNotice(world, member, text);
        clear(world, notice(world.branch(), id));
        return id;
    }

    /** Brings a notice of the branch through to its end without an objection. */
    public void clear(World world, UUID notice) {
        post(world, notice);
        settleNotices.settle(
                world.branch(), notice, AFTER_NOTICE, AFTER_NOTICE.atTime(9, 0).toInstant(ZoneOffset.ofHours(8)));
    }

    public void post(World world, UUID notice) {
        Notice proposed = notices.get(world.branch(), notice);
        Viewer other = account("second", null, Role.OFFICE, world.committee());
        reviewNotices.reviewContent(
                world.branch(), notice, proposed.version(), true, null, new Actor(world.office(), NOW, null));
        reviewNotices.checkSecrecy(
                world.branch(),
                notice,
                notices.get(world.branch(), notice).version(),
                true,
                null,
                new Actor(other, NOW, null));
        postNotices.post(world.branch(), notice, TODAY, new Actor(other, NOW, null));
    }

    public void uphold(World world, UUID notice, UUID pledge) {
        UUID item = jdbc.sql("select id from notice_item where notice_id = :notice and subject_id = :pledge")
                .param("notice", notice)
                .param("pledge", pledge)
                .query(UUID.class)
                .single();
        settleNotices.uphold(world.branch(), notice, item, TODAY.plusDays(1), NOW.plusSeconds(86_400));
    }

    /** The latest notice on which a pledge, its change or its explanation is. */
    public UUID notice(UUID unit, UUID pledge) {
        return jdbc.sql("select notice_id from notice_item where subject_id = :pledge order by id desc limit 1")
                .param("pledge", pledge)
                .query(UUID.class)
                .single();
    }

    public int steps(World world, UUID pledge) {
        return pledges.get(world.secretary(), world.branch(), pledge).steps();
    }

    /** Criteria of which one is met and the others remarked on. */
    public static List<CriterionFinding> findings() {
        return List.of(new CriterionFinding("first", true, ""), new CriterionFinding("second", false, "remark 🙂"));
    }
}
