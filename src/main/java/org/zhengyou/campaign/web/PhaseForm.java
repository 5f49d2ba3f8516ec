package org.zhengyou.campaign.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Phase;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;

/** A phase as typed: its days, and what it switches. */
public record PhaseForm(
        @Nullable String name,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String pledge,
        @Nullable String notice,
        @Nullable String appraisal,
        @Nullable String selfChosen) {
    static PhaseForm of(Phase phase) {
        return new PhaseForm(
                phase.name(),
                phase.startsOn().toString(),
                phase.endsOn().toString(),
                of(phase, Campaign.Tool.PLEDGE),
                of(phase, Campaign.Tool.NOTICE),
                of(phase, Campaign.Tool.APPRAISAL),
                of(phase, Campaign.Tool.SELF_CHOSEN));
    }

    List<FormField> fields(Page page) {
        List<FormField.Option> switches = new ArrayList<>();
        switches.add(new FormField.Option("", page.t("campaign.switch.none")));
        for (Phase.Switch one : Phase.Switch.values()) {
            switches.add(new FormField.Option(one.name(), page.of("campaign.switch", one)));
        }
        return List.of(
                FormField.of("name", FormField.Kind.TEXT, name, true),
                FormField.of("startsOn", FormField.Kind.DATE, startsOn, true),
                FormField.of("endsOn", FormField.Kind.DATE, endsOn, true),
                FormField.select("pledge", pledge, switches, false).hinted("campaign.hint.tools"),
                FormField.select("notice", notice, switches, false),
                FormField.select("appraisal", appraisal, switches, false),
                FormField.select("selfChosen", selfChosen, switches, false));
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!FormField.fits(name, 60)) {
            problems.put("name", "campaign.problem.short_title");
        }
        problems.putAll(CampaignForm.span(startsOn, endsOn));
        return problems;
    }

    Phase phase(Campaign campaign, UUID id) {
        Map<Campaign.Tool, Phase.Switch> tools = new EnumMap<>(Campaign.Tool.class);
        put(tools, Campaign.Tool.PLEDGE, pledge);
        put(tools, Campaign.Tool.NOTICE, notice);
        put(tools, Campaign.Tool.APPRAISAL, appraisal);
        put(tools, Campaign.Tool.SELF_CHOSEN, selfChosen);
        return new Phase(
                campaign.unitId(),
                id,
                campaign.id(),
                Objects.requireNonNull(Typed.line(name)),
                Objects.requireNonNull(FormField.day(startsOn)),
                Objects.requireNonNull(FormField.day(endsOn)),
                tools);
    }

    private static String of(Phase phase, Campaign.Tool tool) {
        Phase.Switch switched = phase.tools().get(tool);
        return switched == null ? "" : switched.name();
    }

    private static void put(Map<Campaign.Tool, Phase.Switch> tools, Campaign.Tool tool, @Nullable String typed) {
        Phase.Switch switched = FormField.constant(Phase.Switch.class, typed);
        if (switched != null) {
            tools.put(tool, switched);
        }
    }
}
