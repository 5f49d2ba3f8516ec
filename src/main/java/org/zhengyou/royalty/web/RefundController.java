package org.zhengyou.royalty.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Permissions;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.royalty.Corrections;
import org.zhengyou.royalty.Entitlements;
import org.zhengyou.royalty.ItemPlace;
import org.zhengyou.royalty.Royalties;
import org.zhengyou.royalty.refund.HandleRefunds;
import org.zhengyou.royalty.refund.RefundRequest;
import org.zhengyou.royalty.refund.RefundRequests;
import org.zhengyou.unit.Units;

/** What buyers asked for, for editor and office: the queue, one of them, and its end. */
@Controller
@ConditionalOnBooleanProperty(Royalties.SETTING)
class RefundController {
    private final HandleRefunds refunds;
    private final RefundRequests requests;
    private final Corrections corrections;
    private final Permissions permissions;
    private final Entitlements entitlements;
    private final ObjectProvider<ItemPlace> places;
    private final Units units;

    RefundController(
            HandleRefunds refunds,
            RefundRequests requests,
            Corrections corrections,
            Permissions permissions,
            Entitlements entitlements,
            ObjectProvider<ItemPlace> places,
            Units units) {
        this.refunds = refunds;
        this.requests = requests;
        this.corrections = corrections;
        this.permissions = permissions;
        this.entitlements = entitlements;
        this.places = places;
        this.units = units;
    }

    @GetMapping("/units/{unit}/refunds")
    @Requires(Permission.REFUND_HANDLE)
    ModelAndView index(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @RequestParam(defaultValue = "false") boolean answered,
            @RequestParam(defaultValue = "1", name = "page") int at) {
        return page.view(
                "royalty/refunds",
                new RefundPage.Index(
                        unit,
                        units.get(unit).name(),
                        answered,
                        permissions.allows(viewer, Permission.LEDGER_CORRECT, unit) && corrections.keptBy(unit),
                        refunds.queue(unit, answered, Math.max(1, at)),
                        page.today()));
    }

    @GetMapping({"/units/{unit}/refunds/{id}", "/units/{unit}/refunds/{id}/steps"})
    @Requires(Permission.REFUND_HANDLE)
    ModelAndView show(Page page, Viewer viewer, @PathVariable UUID unit, @PathVariable UUID id) {
        RefundRequest request = refunds.get(unit, id);
        ItemPlace place = places.getIfAvailable();
        return page.view(
                "royalty/refund",
                new RefundPage(
                        request,
                        place == null ? null : place.path(request.unitId(), request.itemId()),
                        refunds.concerns(viewer, request),
                        entitlements.has(request.account(), request.unitId(), request.itemId())
                                && !refunds.takenDown(request),
                        requests.history(request)));
    }

    @PostMapping("/units/{unit}/refunds/{id}/steps")
    @Requires(Permission.REFUND_HANDLE)
    String update(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam RefundRequest.State to,
            @RequestParam(required = false) @Nullable String reply) {
        refunds.step(unit, id, to, Typed.first(Typed.text(reply), 2000), viewer, page.now());
        return "redirect:/units/" + unit + "/refunds/" + id;
    }
}
