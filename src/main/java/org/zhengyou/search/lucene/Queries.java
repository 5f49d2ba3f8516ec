package org.zhengyou.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
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

/** Questions as queries. The text that was typed never reaches a parser of query syntax. */
final class Queries {
    private final Terms terms;

    Queries(Terms terms) {
        this.terms = terms;
    }

    /** What is allowed and wanted whatever the words. */
    static Query filter(Question question) {
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

    static Query audience(Set<String> tokens) {
        return new ConstantScoreQuery(new TermInSetQuery(
                Fields.AUDIENCE, tokens.stream().map(BytesRef::new).toList()));
    }

    /** Words and filter together. */
    Query of(Question question) {
        return with(filter(question), Phrase.of(question.words()), this::near);
    }

    /** As {@link #of}, only that words between which no space was typed must stand so in the text. */
    Query strict(Question question) {
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

    /** Most words or most pairs of it, better as it stands. */
    Query near(Phrase phrase) {
        if (phrase.quoted()) {
            return exact(phrase);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Set<String> pairs = pairs(phrase.text());
        Set<String> words = words(phrase.text(), phrase.text().length() > 1 && terms == Terms.BOTH);
        if (terms != Terms.PAIRS && !words.isEmpty()) {
            any.add(most(words, Fields.Searched::words), Occur.SHOULD);
        }
        if (terms != Terms.WORDS || words.isEmpty()) {
            any.add(most(pairs, Fields.Searched::pairs), Occur.SHOULD);
            if (pairs.size() > 1) {
                any.add(new BoostQuery(exact(phrase), 2), Occur.SHOULD);
            } else {
                any.add(new BoostQuery(single(phrase), 0.1f), Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** One character of Chinese beside others is mostly half of a word that the dictionary does not know. */
    private static Set<String> words(String text, boolean wholeOnly) {
        Set<String> words = new LinkedHashSet<>();
        for (Word word : Segments.of(text)) {
            if (!word.stop() && !(wholeOnly && word.han() && word.text().length() == 1)) {
                words.add(word.stem());
            }
        }
        return words;
    }

    private static Query most(Set<String> terms, Function<Fields.Searched, String> field) {
        BooleanQuery.Builder some = new BooleanQuery.Builder();
        for (String term : terms) {
            List<Query> places = new ArrayList<>();
            for (Fields.Searched searched : Fields.SEARCHED) {
                places.add(new BoostQuery(term(field.apply(searched), term), searched.weight()));
            }
            some.add(new DisjunctionMaxQuery(places, 0.1f), Occur.SHOULD);
        }
        int n = terms.size();
        return some.setMinimumNumberShouldMatch(n <= 3 ? n : (int) Math.ceil(0.7 * n))
                .build();
    }

    /** It stands so in one of the fields. */
    static Query exact(Phrase phrase) {
        List<Query> places = new ArrayList<>();
        for (Fields.Searched searched : Fields.SEARCHED) {
            places.add(new BoostQuery(exact(phrase.text(), searched.pairs()), searched.weight()));
        }
        if (pairs(phrase.text()).size() == 1) {
            places.add(single(phrase));
        }
        return new DisjunctionMaxQuery(places, 0.1f);
    }

    static Query exact(String text, String field) {
        PhraseQuery.Builder builder = new PhraseQuery.Builder();
        List<Token> tokens = tokens(text, field);
        Set<Integer> doubles = new HashSet<>();
        tokens.stream().filter(Token::pair).forEach(token -> doubles.add(token.position()));
        for (Token token : tokens) {
            boolean inPair = doubles.contains(token.position()) || doubles.contains(token.position() - 1);
            if (token.pair() || !token.han() || !inPair) {
                builder.add(new Term(field, token.text()), token.position());
            }
        }
        return builder.build();
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
    Query marked(List<Phrase> phrases, String field) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Phrase phrase : phrases) {
            Set<String> pairs = pairs(phrase.text());
            if (phrase.quoted()) {
                any.add(exact(phrase.text(), field), Occur.SHOULD);
            } else {
                pairs.forEach(pair -> any.add(term(field, pair), Occur.SHOULD));
            }
        }
        return any.build();
    }

    static Query term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    static Set<String> pairs(String text) {
        Set<String> pairs = new LinkedHashSet<>();
        tokens(text, Fields.TEXT + Fields.PAIRS).forEach(token -> pairs.add(token.text()));
        return pairs;
    }

    private static List<Token> tokens(String text, String field) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = Fields.analyzer(field).tokenStream(field, text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            TypeAttribute type = stream.addAttribute(TypeAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, type.type().equals(CJKBigramFilter.DOUBLE_TYPE)));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    private record Token(String text, int position, boolean pair) {
        boolean han() {
            return Word.han(text.codePointAt(0));
        }
    }
}
