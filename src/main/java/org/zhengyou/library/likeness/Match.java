package org.zhengyou.library.likeness;

import java.util.Comparator;
import java.util.List;
import org.zhengyou.library.Document;
import org.zhengyou.likeness.Likeness;
import org.zhengyou.likeness.Passage;
import org.zhengyou.likeness.Passage.Change;

/** A document that agrees with another in part, as seen from that other's side. */
public record Match(Document other, Likeness likeness) {
    /** The same pair from the other side. */
    static Likeness turned(Likeness likeness) {
        List<Passage> passages = likeness.passages().stream()
                .map(Match::turned)
                .sorted(Comparator.comparingInt(Passage::from))
                .toList();
        return new Likeness(
                likeness.id(),
                likeness.otherShare(),
                likeness.share(),
                likeness.reworded(),
                likeness.moved(),
                passages);
    }

    private static Passage turned(Passage passage) {
        return new Passage(
                passage.otherFrom(),
                passage.from(),
                passage.pieces().stream()
                        .map(piece -> new Passage.Piece(
                                turned(piece.change()), /* own= */ piece.other(), /* other= */ piece.own()))
                        .toList());
    }

    private static Change turned(Change change) {
        return switch (change) {
            case ADDED -> Change.LEFT_OUT;
            case LEFT_OUT -> Change.ADDED;
            case SAME, SYNONYM, REPLACED -> change;
        };
    }
}
