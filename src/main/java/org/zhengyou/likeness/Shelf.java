package org.zhengyou.likeness;

import java.util.List;
import java.util.function.IntConsumer;

/** Where the fingerprints of a collection are: its texts have numbers from 0, not all of which need be taken. */
interface Shelf {
    /** How many texts. */
    int size();

    /** All numbers are below. */
    int numbers();

    /** Whether this fingerprint is kept here where a text has it. */
    boolean keeps(int print);

    /** How many texts hold a fingerprint; 0 also for one that is not kept here. */
    int count(int print);

    /** The numbers of the texts that hold it, each once. */
    void read(int print, IntConsumer number);

    /** How many fingerprints a text has here. */
    int prints(int number);

    String id(int number);

    /** Ids of the texts of this {@link Tokens#hash}. */
    List<String> same(long hash);
}
