package org.zhengyou.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every template. */
class TemplatesTest {
    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern SPOKEN_ATTRIBUTE =
            Pattern.compile("\\b(title|placeholder|aria-label|aria-description|alt|label|data-confirm)=\"([^\"]*)\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}");
    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^<>]*)>(.*?)</form>");

    @Test
    void everyVisibleWordComesFromTheMessages() {
        assertThat(findings(TemplatesTest::literalWords)).isEmpty();
    }

    @Test
    void nothingIsInlinedThatTheContentSecurityPolicyWouldBlock() {
        assertThat(findings(TemplatesTest::inlined)).isEmpty();
    }

    @Test
    void everyFormThatChangesSomethingCarriesTheCsrfField() {
        assertThat(findings(TemplatesTest::unguardedForms)).isEmpty();
    }

    @Test
    void everyFieldHasAName() {
        assertThat(findings(TemplatesTest::namelessFields)).isEmpty();
    }

    @Test
    void theseRulesSeeWhatTheyShould() {
        String bad = """
                @import org.zhengyou.platform.web.Page
                @param Page page
                @template.layout.page(page = page, title = page.t("a.b"), content = @`
                <p onclick="x()" style="color:red" title="Hello">Hello ${it.count() > 1 ? "many" : null}</p>
                @if(it.ready())<b>&nbsp;·&nbsp;</b>@else<i>好</i>@endif
                <script>alert(1)</script><form method="post" action="/x"><input name="a"></form>
                `)
                """;
        assertThat(literalWords(bad)).containsExactly("Hello", "title=\"Hello\"", "好", "alert(1)");
        assertThat(inlined(bad)).hasSize(3);
        assertThat(unguardedForms(bad)).hasSize(1);
        assertThat(namelessFields(bad)).hasSize(1);
        assertThat(Template.of(bad).java())
                .contains("it.count() > 1 ? \"many\" : null", "it.ready()")
                .anyMatch(java -> java.contains("page.t(\"a.b\")"));
    }

    private interface Rule {
        List<String> broken(String template);
    }

    private static List<String> findings(Rule rule) {
        return Sources.templates().stream()
                .flatMap(file -> rule.broken(file.text()).stream().map(finding -> file.path() + ": " + finding))
                .toList();
    }

    private static List<String> literalWords(String template) {
        List<String> found = new ArrayList<>();
        String html = Template.of(template).html().replaceAll("(?s)<!--.*?-->", "");
        for (String text :
                TAG.splitAsStream(html.replaceAll("&[a-z]+;|&#\\d+;", " ")).toList()) {
            if (LETTERS.matcher(text).find()) {
                found.add(text.replace(Template.HOLE, ' ').strip());
            }
        }
        int words = found.isEmpty() ? 0 : 1;
        List<String> attributes = SPOKEN_ATTRIBUTE
                .matcher(html)
                .results()
                .filter(attribute -> LETTERS.matcher(attribute.group(2)).find())
                .map(MatchResult::group)
                .toList();
        found.addAll(words, attributes);
        return found;
    }

    private static List<String> inlined(String template) {
        return Pattern.compile(
                        "<style\\b|<script(?![^>]*(?:\\bsrc=|type=\"application/ld\\+json\"))[^>]*>|\\sstyle=|\\shx-on|\\son[a-z]+=|javascript:")
                .matcher(Template.of(template).html())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static List<String> unguardedForms(String template) {
        return FORM.matcher(Template.of(template).html())
                .results()
                .filter(form -> form.group(1).contains("method=\"post\"")
                        || form.group(1).contains("hx-post")
                        || form.group(2).contains("hx-post"))
                .filter(form -> !form.group(2).contains(Template.CSRF))
                .map(form -> form.group(1).strip())
                .toList();
    }

    /** Inputs with neither a label around them nor an id that a label could point to, nor a spoken name. */
    private static List<String> namelessFields(String template) {
        String html = Template.of(template).html();
        String outsideLabels = html.replaceAll("(?s)<label\\b[^<>]*>.*?</label>", "");
        return Pattern.compile("<(?:input|select|textarea)\\b[^<>]*>")
                .matcher(outsideLabels)
                .results()
                .map(MatchResult::group)
                .filter(field -> !field.contains("type=\"hidden\"") && !field.contains("type=\"submit\""))
                .filter(field -> Stream.of("aria-label", " id=").noneMatch(field::contains))
                .toList();
    }
}
