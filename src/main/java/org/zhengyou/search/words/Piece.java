package org.zhengyou.search.words;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a phrase that says something by itself: a word of the dictionary, or a character that the dictionary left
 * alone, as of a name, together with one of its neighbours.
 *
 * <p>Pairs decide whether a piece is there, because a text may be cut otherwise than a question; pairs across two words
 * are not asked for, because the two words may stand apart.
 *
 * @param pairs of which all must stand, or one where the piece is a character left alone
 * @param word the dictionary's, as it is indexed; null for what it does not know
 */
record Piece(List<String> pairs, boolean all, @Nullable String word) {
    /** Words that say nothing are left out where others say something. */
    static Collection<Piece> of(String text) {
        List<Token> tokens = Token.of(text, Fields.TEXT + Fields.PAIRS);
        List<Word> words = Segments.of(text);
        boolean nothing = words.stream().allMatch(Word::stop);
        Map<List<String>, Piece> pieces = new LinkedHashMap<>();
        BitSet cut = new BitSet();
        for (Word word : words) {
            cut.set(word.start(), word.end());
            if (!word.stop() || nothing) {
                add(pieces, piece(word, tokens));
            }
        }
        for (Token token : tokens) {
            if (cut.get(token.start(), token.end()).isEmpty()) {
                add(pieces, new Piece(List.of(token.text()), true, null));
            }
        }
        return pieces.values();
    }

    private static void add(Map<List<String>, Piece> pieces, Piece piece) {
        if (!piece.pairs.isEmpty()) {
            pieces.putIfAbsent(piece.pairs, piece);
        }
    }

    private static Piece piece(Word word, List<Token> tokens) {
        List<String> inside = tokens.stream()
                .filter(token -> token.start() >= word.start() && token.end() <= word.end())
                .map(Token::text)
                .distinct()
                .toList();
        if (!inside.isEmpty()) {
            return new Piece(inside, true, word.text().length() > 1 ? word.stem() : null);
        }
        List<String> around = tokens.stream()
                .filter(token -> token.start() < word.end() && token.end() > word.start())
                .map(Token::text)
                .distinct()
                .toList();
        return new Piece(around, false, null);
    }
}
