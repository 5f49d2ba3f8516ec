package org.zhengyou.search.words;

/**
 * A word of a text, in small letters.
 *
 * @param start offset of its first character in the text
 * @param end offset behind its last
 * @param stop whether it says nothing by itself
 */
public record Word(String text, int start, int end, boolean stop) {
    public boolean han() {
        return han(text.codePointAt(0));
    }

    /** As it is indexed: English without its ending. */
    public String stem() {
        if (han() || !Character.isLetter(text.charAt(0))) {
            return text;
        }
        org.tartarus.snowball.ext.PorterStemmer stemmer = new org.tartarus.snowball.ext.PorterStemmer();
        stemmer.setCurrent(text);
        stemmer.stem();
        return stemmer.getCurrent();
    }

    public static boolean han(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }
}
