package org.zhengyou.pledge.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.web.Page;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.pledge.Pledge.ItemKind;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.pledge.PledgeFilter;
import org.zhengyou.pledge.PledgeLists.PledgeList;
import org.zhengyou.pledge.PledgeRow;

/**
 * The list of a unit's pledges.
 *
 * @param query the filter as the query of an address, ending in {@code &} where it is not empty
 */
public record PledgesPage(
        UUID unitId,
        String unitName,
        Paging<PledgeRow> rows,
        PledgeFilter filter,
        String query,
        boolean mayPropose,
        boolean mayReview,
        Map<State, String> states,
        Map<PledgerKind, String> pledgers) {

    static PledgesPage of(UUID unit, PledgeList list, PledgeFilter filter, Viewer viewer, Page page) {
        return new PledgesPage(
                unit,
                list.unitName(),
                list.rows(),
                filter,
                query(filter),
                viewer.unitsWhere(Permission.PLEDGE_PROPOSE).contains(unit),
                !viewer.unitsWhere(Permission.PLEDGE_REVIEW).isEmpty(),
                words(page, "pledge.state", State.class),
                words(page, "pledge.kind", PledgerKind.class));
    }

    /** Each word is looked up once a page and not once a row. */
    private static <E extends Enum<E>> Map<E, String> words(Page page, String prefix, Class<E> type) {
        Map<E, String> words = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            words.put(value, page.of(prefix, value));
        }
        return words;
    }

    private static String query(PledgeFilter filter) {
        StringBuilder query = new StringBuilder();
        if (filter.campaignId() != null) {
            query.append("campaign=").append(filter.campaignId()).append('&');
        }
        append(query, "state", filter.state());
        append(query, "pledger", filter.pledger());
        append(query, "item", filter.item());
        if (!filter.words().isEmpty()) {
            query.append("words=")
                    .append(URLEncoder.encode(filter.words(), StandardCharsets.UTF_8))
                    .append('&');
        }
        return query.toString();
    }

    private static void append(StringBuilder query, String name, @Nullable Enum<?> value) {
        if (value != null) {
            query.append(name).append('=').append(value.name()).append('&');
        }
    }

    static <E extends Enum<E>> @Nullable E chosen(Class<E> type, @Nullable String name) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        return null;
    }

    public ItemKind[] items() {
        return ItemKind.values();
    }

    /** Where the next page begins. */
    public UUID last() {
        return rows.rows().getLast().id();
    }

    public boolean filtered() {
        return filter.state() != null
                || filter.pledger() != null
                || filter.item() != null
                || !filter.words().isEmpty();
    }

    /** Whether rows of other units are among them. */
    public boolean manyUnits() {
        return rows.rows().stream().anyMatch(row -> !row.unitId().equals(unitId));
    }

    /** A member's post; what kind of pledger an organisation is. */
    public String post(PledgeRow row) {
        return row.pledgerKind().organisation() ? String.valueOf(pledgers.get(row.pledgerKind())) : row.pledgerPost();
    }

    public String state(PledgeRow row) {
        return String.valueOf(states.get(row.state()));
    }

    public String tone(PledgeRow row) {
        return tone(row.state());
    }

    static String tone(State state) {
        return switch (state) {
            case IN_FORCE, FULFILLED -> "tag ok";
            case UNDER_REVIEW, AMEND_REVIEW, PARTLY, EXCUSED -> "tag warn";
            case UNFULFILLED, RECTIFYING -> "tag late";
            default -> "tag";
        };
    }
}
