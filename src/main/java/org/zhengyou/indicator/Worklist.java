package org.zhengyou.indicator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** A batch sorted into sets: for each campaign and indicator, the units to be counted again. */
final class Worklist {
    private final IndicatorRegistry registry;
    private final Map<Key, Set<UUID>> units = new TreeMap<>(Comparator.comparing(Key::campaign)
            .thenComparing(key -> key.indicator().id()));
    private final Map<Key, Integer> attempts = new TreeMap<>(Comparator.comparing(Key::campaign)
            .thenComparing(key -> key.indicator().id()));

    Worklist(IndicatorRegistry registry, Collection<RollUp.Change> changes) {
        this.registry = registry;
        for (RollUp.Change change : changes) {
            if (!change.live()) {
                continue;
            }
            String id = change.indicator();
            if (id == null) {
                registry.all()
                        .forEach(indicator -> add(change.campaignId(), indicator, change.unitId(), change.attempts()));
            } else {
                // An id that no module registers any more is dropped.
                registry.find(id)
                        .ifPresent(
                                indicator -> add(change.campaignId(), indicator, change.unitId(), change.attempts()));
            }
        }
    }

    /** Those that look at records only. */
    List<Item> plain() {
        return items(false);
    }

    /** Those that look at the own values of others. */
    List<Item> derived() {
        return items(true);
    }

    void recountDerived(UUID campaign, Collection<UUID> changed) {
        if (changed.isEmpty()) {
            return;
        }
        registry.all().stream()
                .filter(Indicator::derived)
                .forEach(indicator -> changed.forEach(unit -> add(campaign, indicator, unit, 0)));
    }

    private void add(UUID campaign, Indicator indicator, UUID unit, int tried) {
        Key key = new Key(campaign, indicator);
        units.computeIfAbsent(key, k -> new HashSet<>()).add(unit);
        attempts.merge(key, tried, Math::max);
    }

    private List<Item> items(boolean derived) {
        List<Item> items = new ArrayList<>();
        units.forEach((key, set) -> {
            if (key.indicator().derived() == derived) {
                items.add(new Item(key.campaign(), key.indicator(), set, attempts.getOrDefault(key, 0)));
            }
        });
        return items;
    }

    private record Key(UUID campaign, Indicator indicator) {}

    record Item(UUID campaign, Indicator indicator, Set<UUID> units, int attempts) {}
}
