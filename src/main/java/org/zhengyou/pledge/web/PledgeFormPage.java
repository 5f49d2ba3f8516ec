package org.zhengyou.pledge.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.web.Page;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.Pledge.ItemKind;
import org.zhengyou.pledge.PledgeRefused;
import org.zhengyou.pledge.PledgeRefused.Reason;

/**
 * The form of a letter: a new one, a draft, or a change of one in force.
 *
 * @param title message key
 * @param pledgers whom the viewer may write for; empty where that is settled
 * @param pledgerName of a settled pledger; null otherwise
 * @param criteria the campaign's, shown beside the form
 * @param returned the reason of the last return; null without one
 */
public record PledgeFormPage(
        UUID unitId,
        String unitName,
        String title,
        String action,
        String back,
        List<Pledger> pledgers,
        @Nullable String pledgerName,
        boolean askResponsible,
        boolean amendment,
        List<String> criteria,
        @Nullable String returned,
        PledgeForm form) {

    /**
     * @param value as {@link PledgeForm#pledger()}
     * @param key whether the name is a message key
     */
    public record Pledger(String value, String name, boolean key) {}

    public ItemKind[] kinds() {
        return ItemKind.values();
    }

    public boolean room() {
        return form.items().size() < Pledge.MOST_ITEMS;
    }

    /** What is wrong with a field, in words; null where nothing is. */
    public @Nullable String error(Page page, String field) {
        String key = form.errors().get(field);
        return key != null ? page.t(key) : field.equals(form.refusedAt()) ? refusal(page) : null;
    }

    /** Why the whole was not saved; null where no rule stood against it. */
    public @Nullable String refusal(Page page) {
        PledgeRefused refused = form.refused();
        return refused == null
                ? null
                : refused.reason() == Reason.CHANGED_MEANWHILE
                        ? page.t("pledge.form.changed")
                        : page.t(refused.messageKey(), refused.arguments());
    }

    public String refusedAt() {
        return form.refusedAt();
    }

    /** A pledge that stands is to be looked at beside what was typed. */
    public boolean changedMeanwhile() {
        PledgeRefused refused = form.refused();
        return refused != null && form.refusedAt().isEmpty() && !back.endsWith("/pledges");
    }
}
