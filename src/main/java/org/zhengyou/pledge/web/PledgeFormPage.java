package org.zhengyou.pledge.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.pledge.Pledge;
import org.zhengyou.pledge.Pledge.ItemKind;

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

    /** Message key of what is wrong with a field; null where nothing is. */
    public @Nullable String error(String field) {
        return form.errors().get(field);
    }
}
