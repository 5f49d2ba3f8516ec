package org.zhengyou.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Primary;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Uuid7;

/** Items to dispute, which remember what was done to them. */
@TestConfiguration(proxyBeanMethods = false)
@Primary
public class ContestedForTests implements Contested {
    private final Map<UUID, Item> items = new ConcurrentHashMap<>();
    private final Map<UUID, List<String>> deeds = new ConcurrentHashMap<>();

    public Item add(UUID unit, Viewer uploader) {
        UUID id = Uuid7.next();
        Item item = new Item(unit, id, "Experience 经验 " + id, uploader.account(), "/library/" + unit + "/" + id);
        items.put(id, item);
        return item;
    }

    /** In order, {@code -} for taken down and {@code +} for restored. */
    public String deeds(Item item) {
        return String.join("", deeds.getOrDefault(item.id(), List.of()));
    }

    @Override
    public Optional<Item> describe(UUID unit, UUID item, Viewer viewer) {
        return Optional.ofNullable(items.get(item)).filter(found -> found.unit().equals(unit));
    }

    @Override
    public void takeDown(UUID unit, UUID item, String number, Viewer actor, Instant now) {
        deeds.computeIfAbsent(item, one -> new ArrayList<>()).add("-");
    }

    @Override
    public void restore(UUID unit, UUID item, String number, Viewer actor, Instant now) {
        deeds.computeIfAbsent(item, one -> new ArrayList<>()).add("+");
    }
}
