package org.zhengyou.pledge.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.notice.Notices;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Settings;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.PledgeAppraisals;
import org.zhengyou.pledge.PledgeAttachments;
import org.zhengyou.pledge.PledgeCampaigns;
import org.zhengyou.pledge.PledgeNotices;
import org.zhengyou.pledge.PledgeRefused;
import org.zhengyou.pledge.PledgeReviews;
import org.zhengyou.pledge.PledgeRoster;
import org.zhengyou.pledge.PledgeStep;
import org.zhengyou.pledge.PledgeTransitions.Event;
import org.zhengyou.pledge.Pledges;
import org.zhengyou.unit.Units;

/** Gathers what the pages of one letter show. */
@Component
class PledgePages {
    private final Pledges pledges;
    private final PledgeReviews reviews;
    private final PledgeAppraisals appraisals;
    private final PledgeCampaigns campaigns;
    private final PledgeAttachments attachments;
    private final PledgeRoster roster;
    private final Notices notices;
    private final Units units;
    private final Settings settings;

    PledgePages(
            Pledges pledges,
            PledgeReviews reviews,
            PledgeAppraisals appraisals,
            PledgeCampaigns campaigns,
            PledgeAttachments attachments,
            PledgeRoster roster,
            Notices notices,
            Units units,
            Settings settings) {
        this.pledges = pledges;
        this.reviews = reviews;
        this.appraisals = appraisals;
        this.campaigns = campaigns;
        this.attachments = attachments;
        this.roster = roster;
        this.notices = notices;
        this.units = units;
        this.settings = settings;
    }

    PledgePage show(Viewer viewer, Pledge pledge) {
        return show(viewer, pledge, null);
    }

    /** @param refused why a file was not taken; null where none was refused */
    PledgePage show(Viewer viewer, Pledge pledge, @Nullable PledgeRefused refused) {
        boolean insider = pledges.insider(viewer, pledge);
        List<PledgeStep> history = insider ? pledges.history(pledge).reversed() : List.of();
        return new PledgePage(
                pledge,
                units.get(pledge.unitId()).name(),
                campaigns.title(pledge.unitId(), pledge.campaignId()),
                pledges.possible(viewer, pledge),
                insider,
                mayUndoReview(viewer, pledge, history),
                settings.zone(),
                pledges.versions(pledge).stream()
                        .filter(version -> insider || version.standsFrom() != null)
                        .toList(),
                history,
                notices.of(PledgeNotices.PLEDGE, pledge.id()).orElse(null),
                appraisals.tallies(pledge),
                appraisals.issues(pledge),
                insider ? reviews.findings(pledge) : List.of(),
                new AttachmentsPage(attachments.of(viewer, pledge), attachments.mayChange(viewer, pledge), refused));
    }

    private static boolean mayUndoReview(Viewer viewer, Pledge pledge, List<PledgeStep> history) {
        return pledge.noticeId() == null
                && history.stream()
                        .findFirst()
                        .filter(step -> step.step() == pledge.steps())
                        .filter(step -> step.event() == Event.APPROVE || step.event() == Event.RETURN)
                        .filter(step -> viewer.account().equals(step.actorId()))
                        .isPresent();
    }

    /** A new letter; a member writes their own only. */
    PledgeFormPage blank(Viewer viewer, UUID unit, PledgeForm form) {
        UUID campaign = campaigns.current(unit);
        boolean secretary = viewer.unitsAs(Set.of(Role.SECRETARY)).contains(unit);
        List<PledgeFormPage.Pledger> pledgers = new ArrayList<>();
        if (secretary) {
            roster.organisationsWithout(unit, campaign)
                    .forEach(
                            kind -> pledgers.add(new PledgeFormPage.Pledger(kind.name(), "pledge.kind." + kind, true)));
            roster.membersWithout(unit, campaign)
                    .forEach(member ->
                            pledgers.add(new PledgeFormPage.Pledger(member.id().toString(), member.name(), false)));
        }
        String name = null;
        PledgeForm settled = form;
        if (!secretary) {
            UUID member = Optional.ofNullable(viewer.memberId()).orElseThrow(Missing::new);
            name = roster.signature(unit, PledgerKind.MEMBER, member).name();
            settled = form.writtenBy(member.toString());
        }
        return new PledgeFormPage(
                unit,
                units.get(unit).name(),
                "pledge.form.title.new",
                "/units/" + unit + "/pledges",
                "/units/" + unit + "/pledges",
                pledgers,
                name,
                secretary,
                false,
                campaigns.criteria(campaign, PledgerKind.MEMBER),
                null,
                settled);
    }

    PledgeFormPage draft(Pledge pledge, PledgeForm form) {
        return written(pledge, form, "pledge.form.title.edit", "", returned(pledge));
    }

    PledgeFormPage amendment(Pledge pledge, PledgeForm form) {
        return written(pledge, form, "pledge.form.title.amend", "/amendment", null);
    }

    private PledgeFormPage written(
            Pledge pledge, PledgeForm form, String title, String below, @Nullable String returned) {
        String address = "/units/" + pledge.unitId() + "/pledges/" + pledge.id();
        return new PledgeFormPage(
                pledge.unitId(),
                units.get(pledge.unitId()).name(),
                title,
                address + below,
                address,
                List.of(),
                pledge.pledgerName(),
                pledge.pledgerKind().organisation(),
                !below.isEmpty(),
                campaigns.criteria(pledge.campaignId(), pledge.pledgerKind()),
                returned,
                form.refused() == null ? form : form.seen(pledge));
    }

    private @Nullable String returned(Pledge pledge) {
        return pledges.history(pledge).reversed().stream()
                .filter(step -> step.toState() == pledge.state())
                .filter(step -> step.event() == Event.RETURN)
                .map(PledgeStep::reason)
                .findFirst()
                .orElse(null);
    }
}
