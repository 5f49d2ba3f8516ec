package org.zhengyou.campaign.web;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Officer;
import org.zhengyou.campaign.Officers;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** Who leads a campaign. */
@Controller
class OfficerController {
    private final Officers officers;
    private final PapersView view;

    OfficerController(Officers officers, PapersView view) {
        this.officers = officers;
        this.view = view;
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/officers")
    @Requires(Permission.CAMPAIGN_MANAGE)
    ModelAndView create(
            @PathVariable UUID unit,
            @PathVariable UUID campaign,
            @ModelAttribute OfficerForm form,
            Viewer viewer,
            Page page) {
        Campaign of = view.at(unit, campaign);
        Map<String, String> problems = form.problems();
        if (!problems.isEmpty()) {
            ModelAndView again =
                    page.view("campaign/papers", view.of(unit, campaign, viewer, DocumentForm.EMPTY, form, problems));
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        officers.add(new Officer(
                unit,
                Uuid7.next(),
                of.id(),
                Objects.requireNonNull(FormField.constant(Officer.Body.class, form.group())),
                Objects.requireNonNull(Typed.line(form.name())),
                Objects.requireNonNull(Typed.line(form.duty())),
                Objects.requireNonNull(Typed.line(form.role())),
                officers.of(of).size()));
        return new ModelAndView("redirect:/units/" + unit + "/campaigns/" + campaign + "/papers");
    }

    @PostMapping("/units/{unit}/campaigns/{campaign}/officers/{id}/removal")
    @Requires(Permission.CAMPAIGN_MANAGE)
    String destroy(@PathVariable UUID unit, @PathVariable UUID campaign, @PathVariable UUID id) {
        officers.remove(view.at(unit, campaign), id);
        return "redirect:/units/" + unit + "/campaigns/" + campaign + "/papers";
    }
}
