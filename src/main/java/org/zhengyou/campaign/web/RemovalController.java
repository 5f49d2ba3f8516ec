package org.zhengyou.campaign.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.campaign.RemovedThing;
import org.zhengyou.campaign.RemovedThings;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Page;

/** Takes a phase, an officer or a paper out of a campaign; the page that follows offers to put it back. */
@Controller
class RemovalController {
    private final RemovedThings removed;

    RemovalController(RemovedThings removed) {
        this.removed = removed;
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/{things:phases|officers|papers}/{id}/removal")
    @Requires(Permission.CAMPAIGN_MANAGE)
    String create(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @PathVariable String things,
            @PathVariable UUID id,
            Page page) {
        removed.remove(kind(things), unit, campaign, id, page.now());
        return "redirect:" + at(unit, campaign, things) + "?removed=" + id;
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/{things:phases|officers|papers}/{id}/restoration")
    @Requires(Permission.CAMPAIGN_MANAGE)
    String destroy(
            @PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable String things, @PathVariable UUID id) {
        removed.restore(kind(things), unit, campaign, id);
        return "redirect:" + at(unit, campaign, things);
    }

    /** Where the thing can be put back. */
    static String restoration(UUID unit, UUID campaign, RemovedThing thing) {
        String things = switch (thing.kind()) {
            case PHASE -> "phases";
            case OFFICER -> "officers";
            case DOCUMENT -> "papers";
            case SELF_CHOSEN -> "chosen";
        };
        return "/units/" + unit + "/campaigns/" + campaign + "/" + things + "/" + thing.id() + "/restoration";
    }

    private static RemovedThing.Kind kind(String things) {
        return switch (things) {
            case "phases" -> RemovedThing.Kind.PHASE;
            case "officers" -> RemovedThing.Kind.OFFICER;
            case "papers" -> RemovedThing.Kind.DOCUMENT;
            default -> throw new Missing();
        };
    }

    private static String at(UUID unit, UUID campaign, String things) {
        return "/units/" + unit + "/campaigns/" + campaign + (things.equals("phases") ? "" : "/papers");
    }
}
