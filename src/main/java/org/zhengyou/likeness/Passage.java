package org.zhengyou.likeness;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of one text beside the part of another that it agrees with.
 *
 * @param from where it begins in the first text, in UTF-16 units from 0
 * @param otherFrom where it begins in the other
 * @param pieces both parts from beginning to end; joined, either side is the text as it was written
 */
public record Passage(int from, int otherFrom, List<Piece> pieces) {
    public Passage {
        pieces = List.copyOf(pieces);
    }

    /** The part of the first text. */
    public String own() {
        return pieces.stream().map(Piece::own).collect(Collectors.joining());
    }

    /** The part of the other text. */
    public String other() {
        return pieces.stream().map(Piece::other).collect(Collectors.joining());
    }

    /** How a piece of one text relates to the piece that stands in its place in the other. */
    public enum Change {
        /** The same letters and digits; punctuation, spaces and case may differ. */
        SAME,
        /** Another word that is known to be used for it. */
        SYNONYM,
        /** Something else in its place. */
        REPLACED,
        /** Only in the first text. */
        ADDED,
        /** Only in the other text. */
        LEFT_OUT
    }

    /**
     * @param own of the first text; empty where something was left out
     * @param other of the other text; empty where something was added
     */
    public record Piece(Change change, String own, String other) {}
}
