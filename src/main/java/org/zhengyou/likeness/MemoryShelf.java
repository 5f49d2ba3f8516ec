package org.zhengyou.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/** In memory, some two bytes for each character of the texts. */
final class MemoryShelf implements Shelf {
    private final List<String> ids = new ArrayList<>();
    private final Map<Long, List<String>> hashes = new HashMap<>();
    private final Postings postings = new Postings();
    private int[] sizes = new int[1 << 10];

    void add(String id, Tokens tokens) {
        int number = ids.size();
        ids.add(id);
        int[] prints = Fingerprints.of(tokens);
        for (int print : prints) {
            postings.add(print, number);
        }
        if (number == sizes.length) {
            sizes = Arrays.copyOf(sizes, number * 2);
        }
        sizes[number] = prints.length;
        if (tokens.size() > 0) {
            hashes.computeIfAbsent(tokens.hash(), hash -> new ArrayList<>()).add(id);
        }
    }

    List<String> ids() {
        return ids;
    }

    @Override
    public int size() {
        return ids.size();
    }

    @Override
    public int numbers() {
        return ids.size();
    }

    @Override
    public boolean keeps(int print) {
        return true;
    }

    @Override
    public int count(int print) {
        return postings.count(print);
    }

    @Override
    public void read(int print, IntConsumer number) {
        for (int each : postings.list(print)) {
            number.accept(each);
        }
    }

    @Override
    public int prints(int number) {
        return sizes[number];
    }

    @Override
    public String id(int number) {
        return ids.get(number);
    }

    @Override
    public List<String> same(long hash) {
        return hashes.getOrDefault(hash, List.of());
    }
}
