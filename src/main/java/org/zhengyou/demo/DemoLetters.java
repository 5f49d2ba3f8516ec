package org.zhengyou.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.zhengyou.pledge.Pledge.Item;
import org.zhengyou.pledge.Pledge.ItemKind;

/** What the pledgers of the demo promise: different for each of them, fitting their school and post. */
final class DemoLetters {
    private final Words words = Words.of("/demo/pledges.txt");
    private final Map<String, String> levels =
            DemoRoster.units(DemoRoster.SEED).stream().collect(Collectors.toMap(DemoUnit::name, DemoUnit::level));

    /** Three items of a member, one of each of three kinds. */
    List<Item> of(DemoTree.Branch branch, int member, LocalDate due) {
        String level = levels.getOrDefault(branch.name(), "SENIOR");
        return items(member == 0 ? "HEAD" : level, seed(branch, member), 3, due, "");
    }

    /** Four items of the leadership team or the branch, each with the person who answers for it. */
    List<Item> ofOrganisation(DemoTree.Branch branch, boolean team, LocalDate due) {
        String responsible = branch.members().getFirst().name();
        return items(team ? "TEAM" : "UNIT", seed(branch, team ? 900 : 901), 4, due, responsible);
    }

    /** The same few words that somebody else handed in, too. */
    List<Item> copied(LocalDate due) {
        String text = Words.of("/demo/campaign.txt").word("duplicates", 0);
        return List.of(new Item(ItemKind.WORK, text, "", due, ""));
    }

    /** One of the sentences of a section, the same for the same place. */
    String sentence(String section, int place) {
        List<String> list = words.list(section);
        return list.get(Math.floorMod(place, list.size()));
    }

    private List<Item> items(String section, long seed, int count, LocalDate due, String responsible) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Item> items = new ArrayList<>();
        List<ItemKind> kinds = new ArrayList<>(List.of(ItemKind.values()));
        while (items.size() < count && !kinds.isEmpty()) {
            ItemKind kind = kinds.remove(count == 4 ? 0 : random.nextInt(kinds.size()));
            List<List<String>> fitting = words.rows(section).stream()
                    .filter(row -> row.get(0).equals(kind.name()))
                    .toList();
            if (!fitting.isEmpty()) {
                List<String> row = fitting.get(random.nextInt(fitting.size()));
                items.add(new Item(kind, row.get(1), row.get(2), due.minusDays(random.nextInt(15)), responsible));
            }
        }
        return items;
    }

    private static long seed(DemoTree.Branch branch, int member) {
        return DemoRoster.SEED + 1_000_003L * member + branch.name().hashCode();
    }
}
