package org.zhengyou.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.zhengyou.platform.sheet.PlainText;

/** Finds a branch by its name as offices shorten it. */
final class BranchNames {
    /** @param id null where none or several fit */
    record Found(Optional<UUID> id, boolean ambiguous) {
        static final Found NONE = new Found(Optional.empty(), false);
    }

    record Named(UUID id, String name) {}

    private static final int SUGGESTIONS = 3;

    private final WordList words;
    private final List<Named> branches;
    private final Map<String, List<UUID>> byName = new HashMap<>();
    private final Map<String, List<UUID>> byCore = new HashMap<>();
    private final Map<String, Found> known = new HashMap<>();
    private final Map<String, String> suggested = new HashMap<>();

    BranchNames(List<Named> branches, WordList words) {
        this.words = words;
        this.branches = branches;
        for (Named branch : branches) {
            byName.computeIfAbsent(key(branch.name()), name -> new ArrayList<>())
                    .add(branch.id());
            byCore.computeIfAbsent(core(branch.name()), core -> new ArrayList<>())
                    .add(branch.id());
        }
    }

    static String key(String name) {
        return PlainText.nameKey(name);
    }

    private String core(String name) {
        return words.without("suffix", words.without("core", key(name), false), true);
    }

    /** The name as it stands, else without the words every branch has in its name. */
    Found named(String text) {
        Found found = known.get(text);
        if (found == null) {
            found = one(byName.get(key(text)));
            if (found.id().isEmpty() && !found.ambiguous()) {
                found = one(byCore.get(core(text)));
            }
            if (known.size() < 10_000) {
                known.put(text, found);
            }
        }
        return found;
    }

    /** The branch a title or the name of a sheet speaks of: the longest name it holds. */
    Found within(String title) {
        Found found = named(words.without("title", key(title), true));
        if (found.id().isPresent()) {
            return found;
        }
        String text = key(title);
        return branches.stream()
                .filter(branch -> core(branch.name()).length() > 1 && text.contains(core(branch.name())))
                .max(Comparator.comparingInt(branch -> core(branch.name()).length()))
                .map(branch -> one(byCore.get(core(branch.name()))))
                .orElse(Found.NONE);
    }

    private static Found one(@org.jspecify.annotations.Nullable List<UUID> ids) {
        if (ids == null) {
            return Found.NONE;
        }
        return ids.size() == 1 ? new Found(Optional.of(ids.getFirst()), false) : new Found(Optional.empty(), true);
    }

    /** The names most like one that is not there, nearest first, parted by a bar; empty where none is near. */
    String like(String text) {
        if (suggested.size() > 1_000) {
            return "";
        }
        return suggested.computeIfAbsent(text, this::nearest);
    }

    private String nearest(String text) {
        String wanted = core(text);
        record Near(String name, int distance) {}
        return branches.stream()
                .map(branch -> new Near(branch.name(), distance(wanted, core(branch.name()))))
                .filter(near -> near.distance() <= Math.max(1, wanted.length() / 2))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(SUGGESTIONS)
                .map(Near::name)
                .reduce((a, b) -> a + " | " + b)
                .orElse("");
    }

    /** Letters to add, take away or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[b.length()];
    }
}
