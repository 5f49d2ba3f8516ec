package org.zhengyou.search.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.zhengyou.search.Entry;
import org.zhengyou.search.Question;
import org.zhengyou.search.Terms;

/** Questions as queries. The text that was typed never reaches a parser of query syntax. */
public final class Queries {
    private static final int FEW = 4;
    private static final float REMEMBERED = 12;
    /** Pairs of a run of characters that nobody types by chance. */
    private static final int RUN = 5;

    private final Terms terms;

    public Queries(Terms terms) {
        this.terms = terms;
    }

    /** What is allowed and wanted whatever the words. */
    public static Query filter(Question question) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(term(Fields.COLLECTION, question.collection()), Occur.FILTER);
        all.add(audience(question.audience()), Occur.FILTER);
        if (question.unit() != null) {
            String under = Entry.under(question.unit());
            BooleanQuery.Builder unit = new BooleanQuery.Builder();
            unit.add(term(Fields.UNIT, question.unit().toString()), Occur.SHOULD);
            unit.add(term(Fields.AUDIENCE, under), Occur.SHOULD);
            unit.add(term(Fields.MARK, under), Occur.SHOULD);
            all.add(unit.build(), Occur.FILTER);
        }
        if (question.type() != null) {
            all.add(term(Fields.TYPE, question.type()), Occur.FILTER);
        }
        if (question.tag() != null) {
            all.add(term(Fields.TAG, question.tag()), Occur.FILTER);
        }
        question.marks().forEach(mark -> all.add(term(Fields.MARK, mark), Occur.FILTER));
        if (question.from() != null || question.to() != null) {
            LocalDate from = question.from();
            LocalDate to = question.to();
            all.add(
                    LongField.newRangeQuery(
                            Fields.ON,
                            from == null ? Long.MIN_VALUE : from.toEpochDay(),
                            to == null ? Long.MAX_VALUE : to.toEpochDay()),
                    Occur.FILTER);
        }
        return all.build();
    }

    public static Query audience(Set<String> tokens) {
        return new ConstantScoreQuery(new TermInSetQuery(
                Fields.AUDIENCE, tokens.stream().map(BytesRef::new).toList()));
    }

    /** Words and filter together. */
    public Query of(Question question) {
        return with(filter(question), Phrase.of(question.words()), this::near);
    }

    /** As {@link #of}, only that words between which no space was typed must stand so in the text. */
    public Query strict(Question question) {
        return with(filter(question), Phrase.of(question.words()), Queries::exact);
    }

    static Query with(Query filter, List<Phrase> phrases, Function<Phrase, Query> each) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        if (phrases.isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        phrases.forEach(phrase -> all.add(each.apply(phrase), Occur.MUST));
        return all.build();
    }

    /** Most pieces of it, better as it stands. */
    Query near(Phrase phrase) {
        if (phrase.quoted()) {
            return exact(phrase);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Set<String> pairs = Token.texts(phrase.text());
        Set<String> words = terms == Terms.WORDS ? words(phrase.text()) : Set.of();
        if (!words.isEmpty()) {
            return most(all(words, Fields.Searched::words));
        }
        List<Query> parts = terms == Terms.BOTH
                ? Piece.of(phrase.text()).stream().map(Queries::piece).toList()
                : all(pairs, Fields.Searched::pairs);
        any.add(most(parts), Occur.SHOULD);
        if (pairs.size() == 1) {
            any.add(new BoostQuery(single(phrase), 0.1f), Occur.SHOULD);
        } else if (pairs.size() >= RUN) {
            // Of a run out of a sentence most words may say nothing; what stands so is meant, however few of them
            // count.
            any.add(new BoostQuery(exact(phrase), REMEMBERED), Occur.SHOULD);
        } else if (parts.size() > 1) {
            // Two that stand beside each other as they were typed are as good as a third; who remembers more of them as
            // they stand means that place.
            float boost = (parts.size() > 2 ? REMEMBERED : 1f) * (parts.size() - 1f) / pairs.size();
            any.add(new BoostQuery(exact(phrase), boost), Occur.SHOULD);
        }
        return any.build();
    }

    /**
     * Counts once, however many characters it has: a long common word must not outweigh a name of two characters. And
     * half as much again where it stands as a word, but not twice: no dictionary knows the names, and who asks for one
     * asks for it above all.
     */
    private static Query piece(Piece piece) {
        List<Query> pairs = all(piece.pairs(), Fields.Searched::pairs);
        Query there = new BoostQuery(atLeast(piece.all() ? pairs.size() : 1, pairs), 1f / pairs.size());
        String word = piece.word();
        if (word == null) {
            return there;
        }
        return new BooleanQuery.Builder()
                .add(there, Occur.MUST)
                .add(new BoostQuery(anywhere(word, Fields.Searched::words), 0.5f), Occur.SHOULD)
                .build();
    }

    private static Set<String> words(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (Word word : Segments.of(text)) {
            if (!word.stop()) {
                words.add(word.stem());
            }
        }
        return words;
    }

    /**
     * All of a few. Of many one in four may be missing: that is a sentence, and somebody else wrote it in other words. Of a
     * few, what lacks one is about something else, however often it has the others in its title.
     */
    private static Query most(List<Query> parts) {
        int n = parts.size();
        return atLeast(n <= FEW ? n : (int) Math.ceil(0.75 * n), parts);
    }

    private static Query atLeast(int n, List<Query> parts) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        parts.forEach(part -> some.add(part, Occur.SHOULD));
        return some.setMinimumNumberShouldMatch(n).build();
    }

    private static List<Query> all(Collection<String> terms, Function<Fields.Searched, String> field) {
        return terms.stream().map(term -> anywhere(term, field)).toList();
    }

    private static Query anywhere(String term, Function<Fields.Searched, String> field) {
        List<Query> places = new ArrayList<>();
        for (Fields.Searched searched : Fields.SEARCHED) {
            String name = field.apply(searched);
            boolean half = name.endsWith(Fields.PAIRS) && Token.alone(term);
            Query there = half ? beginning(term, name) : term(name, term);
            places.add(new BoostQuery(there, searched.weight()));
        }
        return new DisjunctionMaxQuery(places, 0.1f);
    }

    /** One Chinese character alone, as behind a letter: in a text it is mostly the beginning of a pair. */
    private static Query beginning(String term, String field) {
        return new PrefixQuery(new Term(field, term));
    }

    /** It stands so in one of the fields. */
    static Query exact(Phrase phrase) {
        List<Query> places = new ArrayList<>();
        for (Fields.Searched searched : Fields.SEARCHED) {
            places.add(new BoostQuery(exact(phrase.text(), searched.pairs()), searched.weight()));
        }
        if (Token.texts(phrase.text()).size() == 1) {
            places.add(single(phrase));
        }
        return new DisjunctionMaxQuery(places, 0.1f);
    }

    static Query exact(String text, String field) {
        PhraseQuery.Builder builder = new PhraseQuery.Builder();
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean alone = false;
        List<Token> tokens = Token.of(text, field);
        Set<Integer> doubles = new HashSet<>();
        tokens.stream().filter(Token::pair).forEach(token -> doubles.add(token.position()));
        for (Token token : tokens) {
            boolean inPair = doubles.contains(token.position()) || doubles.contains(token.position() - 1);
            if (token.pair() || !Token.alone(token.text())) {
                builder.add(new Term(field, token.text()), token.position());
            } else if (!inPair) {
                all.add(beginning(token.text(), field), Occur.MUST);
                alone = true;
            }
        }
        PhraseQuery phrase = builder.build();
        if (!alone) {
            return phrase;
        }
        return phrase.getTerms().length == 0
                ? all.build()
                : all.add(phrase, Occur.MUST).build();
    }

    /** One character, or the beginning of one word, wherever it stands. */
    private static Query single(Phrase phrase) {
        String term = phrase.text().strip().toLowerCase(java.util.Locale.ROOT);
        List<Query> places = new ArrayList<>();
        for (Fields.Searched searched : Fields.SEARCHED) {
            places.add(new PrefixQuery(new Term(searched.pairs(), term)));
        }
        return new DisjunctionMaxQuery(places, 0);
    }

    /** What is marked in a field of hits. */
    public Query marked(List<Phrase> phrases, String field) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Phrase phrase : phrases) {
            Set<String> pairs = Token.texts(phrase.text());
            if (phrase.quoted()) {
                any.add(exact(phrase.text(), field), Occur.SHOULD);
            } else {
                pairs.forEach(pair -> any.add(term(field, pair), Occur.SHOULD));
            }
        }
        return any.build();
    }

    public static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
