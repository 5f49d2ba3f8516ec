package org.zhengyou.likeness;

import java.util.Arrays;

/** Which texts hold a fingerprint: lists of numbers by key, in plain arrays because there are very many. */
final class Postings {
    private static final double FULLEST = 0.6;

    private int[] keys = new int[1 << 12];
    private int[][] lists = new int[1 << 12][];
    private int used;

    /** @param number not smaller than any before under this key */
    void add(int key, int number) {
        if (used > keys.length * FULLEST) {
            grow();
        }
        int place = place(keys, lists, key);
        int[] list = lists[place];
        if (list == null) {
            keys[place] = key;
            lists[place] = new int[] {1, number};
            used++;
            return;
        }
        if (list[0] + 1 == list.length) {
            list = Arrays.copyOf(list, list.length + Math.max(2, list.length / 2));
            lists[place] = list;
        }
        list[++list[0]] = number;
    }

    /** How many stand under the key. */
    int count(int key) {
        int[] list = lists[place(keys, lists, key)];
        return list == null ? 0 : list[0];
    }

    /** A copy, ascending. */
    int[] list(int key) {
        int[] list = lists[place(keys, lists, key)];
        return list == null ? new int[0] : Arrays.copyOfRange(list, 1, 1 + list[0]);
    }

    private void grow() {
        int[] moreKeys = new int[keys.length * 2];
        int[][] moreLists = new int[keys.length * 2][];
        for (int i = 0; i < keys.length; i++) {
            if (lists[i] != null) {
                int place = place(moreKeys, moreLists, keys[i]);
                moreKeys[place] = keys[i];
                moreLists[place] = lists[i];
            }
        }
        keys = moreKeys;
        lists = moreLists;
    }

    private static int place(int[] keys, int[][] lists, int key) {
        int place = key * 0x9E3779B9 >>> 7 & keys.length - 1;
        while (lists[place] != null && keys[place] != key) {
            place = place + 1 & keys.length - 1;
        }
        return place;
    }
}
