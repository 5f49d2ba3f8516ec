package org.zhengyou.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSortSortedNumericDocValuesRangeQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;

/** Queries of {@code words.Queries} in the language of OpenSearch; both mean and score the same. */
final class QueryJson {
    private QueryJson() {}

    static Map<String, Object> of(Query query) {
        return switch (query) {
            case BooleanQuery all -> bool(all);
            case BoostQuery boosted ->
                Map.of("bool", Map.of("must", List.of(of(boosted.getQuery())), "boost", boosted.getBoost()));
            case DisjunctionMaxQuery best ->
                Map.of(
                        "dis_max",
                        Map.of(
                                "queries",
                                best.getDisjuncts().stream().map(QueryJson::of).toList(),
                                "tie_breaker",
                                best.getTieBreakerMultiplier()));
            case ConstantScoreQuery constant -> Map.of("constant_score", Map.of("filter", of(constant.getQuery())));
            case TermQuery term ->
                Map.of("term", Map.of(term.getTerm().field(), term.getTerm().text()));
            case TermInSetQuery set -> Map.of("terms", Map.of(set.getField(), values(set)));
            case PrefixQuery prefix ->
                Map.of(
                        "prefix",
                        Map.of(prefix.getPrefix().field(), prefix.getPrefix().text()));
            case PhraseQuery phrase -> phrase(phrase);
            case IndexSortSortedNumericDocValuesRangeQuery range -> of(range.getFallbackQuery());
            case IndexOrDocValuesQuery range -> of(range.getIndexQuery());
            case PointRangeQuery range ->
                Map.of(
                        "range",
                        Map.of(
                                range.getField(),
                                Map.of(
                                        "gte", LongPoint.decodeDimension(range.getLowerPoint(), 0),
                                        "lte", LongPoint.decodeDimension(range.getUpperPoint(), 0))));
            case MatchAllDocsQuery _ -> Map.of("match_all", Map.of());
            default -> throw new IllegalArgumentException(query.getClass() + " is not one of ours");
        };
    }

    private static Map<String, Object> bool(BooleanQuery query) {
        Map<String, Object> bool = new LinkedHashMap<>();
        for (BooleanClause.Occur occur : BooleanClause.Occur.values()) {
            List<Map<String, Object>> clauses =
                    query.getClauses(occur).stream().map(QueryJson::of).toList();
            if (!clauses.isEmpty()) {
                bool.put(
                        switch (occur) {
                            case MUST -> "must";
                            case FILTER -> "filter";
                            case SHOULD -> "should";
                            case MUST_NOT -> "must_not";
                        },
                        clauses);
            }
        }
        if (bool.isEmpty()) {
            // To Lucene nothing, to OpenSearch everything.
            return Map.of("match_none", Map.of());
        }
        if (query.getMinimumNumberShouldMatch() > 0) {
            bool.put("minimum_should_match", query.getMinimumNumberShouldMatch());
        }
        return Map.of("bool", bool);
    }

    private static List<String> values(TermInSetQuery set) {
        List<String> values = new ArrayList<>();
        try {
            BytesRefIterator terms = set.getBytesRefIterator();
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                values.add(term.utf8ToString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return values;
    }

    /** Where positions are left free it is one of spans, which alone know gaps. */
    private static Map<String, Object> phrase(PhraseQuery phrase) {
        Term[] terms = phrase.getTerms();
        int[] positions = phrase.getPositions();
        if (terms.length == 0) {
            return Map.of("match_none", Map.of());
        }
        String field = phrase.getField();
        if (terms.length == 1) {
            return Map.of("term", Map.of(field, terms[0].text()));
        }
        if (positions[terms.length - 1] - positions[0] == terms.length - 1) {
            String words = Stream.of(terms).map(Term::text).collect(Collectors.joining(" "));
            return Map.of("match_phrase", Map.of(field, Map.of("query", words, "analyzer", "whitespace")));
        }
        List<Map<String, Object>> clauses = new ArrayList<>();
        for (int i = 0; i < terms.length; i++) {
            int free = i == 0 ? 0 : positions[i] - positions[i - 1] - 1;
            if (free > 0) {
                clauses.add(Map.of("span_gap", Map.of(field, free)));
            }
            clauses.add(Map.of("span_term", Map.of(field, terms[i].text())));
        }
        return Map.of("span_near", Map.of("clauses", clauses, "slop", 0, "in_order", true));
    }
}
