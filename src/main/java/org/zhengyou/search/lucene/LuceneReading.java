package org.zhengyou.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.zhengyou.search.words.Fields;
import org.zhengyou.search.words.Reading;

/** Asks one state of an index in a folder. */
record LuceneReading(IndexSearcher searcher) implements Reading {
    @Override
    public List<Long> counts(List<Query> queries) throws IOException {
        List<Long> counts = new ArrayList<>();
        for (Query query : queries) {
            counts.add((long) searcher.count(query));
        }
        return counts;
    }

    @Override
    public Set<String> standing(Collection<String> pairs) throws IOException {
        Set<String> standing = new HashSet<>();
        for (String pair : pairs) {
            for (Fields.Searched searched : Fields.SEARCHED) {
                if (frequency(searched.pairs(), pair) > 0) {
                    standing.add(pair);
                    break;
                }
            }
        }
        return standing;
    }

    @Override
    public Frequencies spellings(Collection<String> words) throws IOException {
        Map<String, Integer> found = new HashMap<>();
        for (String word : words) {
            found.put(word, frequency(Fields.SPELLING, word));
        }
        return new Frequencies(searcher.getIndexReader().numDocs(), found);
    }

    @Override
    public List<List<Alike>> alike(List<Typed> typed) throws IOException {
        List<List<Alike>> alike = new ArrayList<>();
        for (Typed one : typed) {
            DirectSpellChecker checker = new DirectSpellChecker();
            checker.setMaxEdits(one.edits());
            checker.setMinPrefix(one.prefix());
            checker.setMinQueryLength(Typed.SHORTEST);
            checker.setAccuracy(Typed.LEAST_LIKENESS);
            List<Alike> words = new ArrayList<>();
            for (SuggestWord word : checker.suggestSimilar(
                    new Term(Fields.SPELLING, one.word()),
                    Typed.MOST,
                    searcher.getIndexReader(),
                    SuggestMode.SUGGEST_ALWAYS)) {
                words.add(new Alike(word.string, word.score));
            }
            alike.add(words);
        }
        return alike;
    }

    private int frequency(String field, String term) throws IOException {
        return searcher.getIndexReader().docFreq(new Term(field, term));
    }
}
