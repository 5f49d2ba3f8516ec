package org.zhengyou.search.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.zhengyou.search.Entry;

/**
 * The fields of the index. What is searched is there twice: as words ({@code .w}) and as pairs of characters
 * ({@code .b}), because words find what is meant and pairs what a dictionary does not know.
 */
public final class Fields {
    public static final String ID = "id";
    /** Unit and id, 32 bytes. */
    public static final String KEY = "key";
    /** The halves of the id as numbers in the order of the database. */
    public static final String HIGH = "high";

    public static final String LOW = "low";
    public static final String COLLECTION = "collection";
    public static final String UNIT = "unit";
    public static final String TYPE = "type";
    public static final String TAG = "tag";
    public static final String MARK = "mark";
    public static final String AUDIENCE = "audience";
    public static final String ON = "on";
    /** Words as they are written, and words that stand beside each other: what a mistyped word is compared with. */
    public static final String SPELLING = "spelling";

    public static final String TITLE = "title";
    public static final String TEXT = "text";
    public static final String TAGS = "tags";
    public static final String AUTHOR = "author";
    public static final String UNIT_NAME = "unitName";
    public static final String WORDS = ".w";
    public static final String PAIRS = ".b";

    /** @param weight of a word found there */
    public record Searched(String name, float weight) {
        public String words() {
            return name + WORDS;
        }

        public String pairs() {
            return name + PAIRS;
        }
    }

    public static final List<Searched> SEARCHED = List.of(
            new Searched(TITLE, 5),
            new Searched(TAGS, 4),
            new Searched(AUTHOR, 3),
            new Searched(UNIT_NAME, 2),
            new Searched(TEXT, 1));

    /** Read and highlighted from the index: a long text is not analysed again for each page of hits. */
    public static final FieldType SHOWN = type(true, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);

    public static final FieldType HIDDEN = type(false, IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
    public static final FieldType LISTED = type(false, IndexOptions.DOCS, true);

    /** Short texts are also found by one character; in long ones that would double the index. */
    public static final Analyzer SHORT = pairs(true);

    public static final Analyzer LONG = pairs(false);

    /** A longer tag is found by its words alone. */
    public static final int LONGEST_TAG = 200;

    private Fields() {}

    /** What of an entry is searched, by field; of what is shown each has one, though it be empty. */
    public static Map<String, String> texts(Entry entry) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(TITLE, entry.title());
        texts.put(TAGS, String.join("\n", entry.tags()));
        texts.put(AUTHOR, entry.author());
        texts.put(UNIT_NAME, entry.unitName());
        texts.put(TEXT, entry.text());
        texts.entrySet()
                .removeIf(field -> field.getValue().isEmpty()
                        && !field.getKey().equals(TITLE)
                        && !field.getKey().equals(TEXT));
        return texts;
    }

    public static Analyzer analyzer(String field) {
        return field.equals(TEXT + PAIRS) ? LONG : SHORT;
    }

    private static Analyzer pairs(boolean single) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer source = new StandardTokenizer();
                TokenStream stream = new LowerCaseFilter(new CJKWidthFilter(source));
                int scripts = CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA;
                return new TokenStreamComponents(
                        source, new PorterStemFilter(new GapFilter(new CJKBigramFilter(stream, scripts, single))));
            }
        };
    }

    private static FieldType type(boolean stored, IndexOptions options, boolean withoutNorms) {
        FieldType type = new FieldType();
        type.setStored(stored);
        type.setTokenized(!withoutNorms);
        type.setIndexOptions(options);
        type.setOmitNorms(withoutNorms);
        type.freeze();
        return type;
    }
}
