package org.zhengyou.preview.render;

import java.util.regex.Pattern;
import org.owasp.html.CssSchema;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** HTML of a page, without whatever acts, asks or fetches. */
final class Markup {
    private static final String NAME = "[A-Za-z][A-Za-z0-9_-]{0,60}";

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "div", "span", "section", "article")
            .allowElements("header", "footer", "aside", "figure", "figcaption", "blockquote", "pre", "code")
            .allowElements("b", "strong", "i", "em", "u", "s", "del", "ins", "sub", "sup", "small", "mark")
            .allowElements("ul", "ol", "li", "dl", "dt", "dd", "ruby", "rt", "rp", "a", "img")
            .allowElements("table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "td", "th")
            .allowWithoutAttributes("span", "a")
            .allowAttributes("class")
            .matching(Pattern.compile("[A-Za-z0-9_ -]{1,100}"))
            .globally()
            .allowAttributes("id")
            .matching(Pattern.compile(NAME))
            .globally()
            .allowAttributes("lang", "dir")
            .matching(Pattern.compile("[A-Za-z-]{2,20}"))
            .globally()
            .allowAttributes("href")
            .matching(Pattern.compile("#" + NAME))
            .onElements("a")
            .allowAttributes("src")
            .matching(Picture.NAME)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("width", "height", "colspan", "rowspan", "span", "start", "value")
            .matching(Pattern.compile("-?[0-9]{1,5}"))
            .onElements("img", "td", "th", "col", "colgroup", "ol", "li", "table")
            .allowAttributes("type")
            .matching(Pattern.compile("[1aAiI]"))
            .onElements("ol")
            .allowAttributes("scope")
            .matching(Pattern.compile("row|col"))
            .onElements("th")
            .allowStyling(CssSchema.DEFAULT)
            .toFactory();

    private Markup() {}

    static String sanitised(String html) {
        return POLICY.sanitize(html);
    }
}
