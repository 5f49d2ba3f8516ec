package org.zhengyou.report.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhengyou.report.template.TemplateProblem.Reason;

class TemplateTest {
    static final Catalogue CATALOGUE = new Catalogue(
            Map.of(
                    "unit.count", Value.Kind.COUNT,
                    "member.count", Value.Kind.COUNT,
                    "pledge.overdue", Value.Kind.COUNT,
                    "pledge.coverage", Value.Kind.RATIO,
                    "action.required", Value.Kind.RATIO,
                    "campaign.theme", Value.Kind.TEXT,
                    "report.date", Value.Kind.DAY),
            Map.of(
                    "weakUnits", Map.of("name", Value.Kind.TEXT, "reasons", Value.Kind.TEXT),
                    "requiredActions",
                            Map.of("name", Value.Kind.TEXT, "met", Value.Kind.RATIO, "due", Value.Kind.DAY)));

    private static List<TemplateProblem> problems(String text) {
        return Template.parse(text, CATALOGUE).problems();
    }

    /** The place of the problem is marked by « and ». */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '\0', delimiter = '\1', textBlock = """
            TAG_NOT_CLOSED       ~ Members: «{{member.count»
            TAG_NOT_CLOSED       ~ Members: «{{member.count and »{{unit.count}}
            TAG_NOT_OPENED       ~ Members: member.count«}}» in all
            TAG_EMPTY            ~ Members: «{{ }}»
            TOO_DEEP             ~ «######» Too deep
            FIELD_UNKNOWN        ~ «@recipeint» All branches
            COMMAND_UNKNOWN      ~ {{#«unless» unit.count}}
            COMMAND_UNKNOWN      ~ {{/«unless»}}
            NAME_UNKNOWN         ~ {{«weather»}}
            NAME_UNKNOWN_NEAR    ~ {{«membr.count»}} members
            NAME_UNKNOWN_NEAR    ~ {{#if «pledge.coverge» > 90%}}x{{/if}}
            LIST_UNKNOWN         ~ {{#each «unicorns»}}x{{/each}}
            LIST_UNKNOWN_NEAR    ~ {{#each «weakUnit»}}x{{/each}}
            LIST_NOT_FIGURE      ~ {{«weakUnits»}}
            FORMAT_UNKNOWN       ~ {{member.count | «roman»}}
            FORMAT_UNFIT         ~ {{member.count | «percent»}}
            FORMAT_UNFIT         ~ {{pledge.coverage | «chinese»}}
            FORMAT_UNFIT         ~ {{pledge.coverage.count | «fraction»}}
            PART_UNFIT           ~ {{«member.count.of»}}
            PART_UNFIT           ~ {{«campaign.theme.count»}}
            NO_HISTORY           ~ {{«campaign.theme» at start}}
            NO_HISTORY           ~ {{campaign.theme «since» start}}
            DATE_EXPECTED        ~ {{member.count at «yesterday»}}
            DATE_IMPOSSIBLE      ~ {{member.count at «2026-02-30»}}
            OPERAND_EXPECTED     ~ {{#if «>» 3}}x{{/if}}
            OPERAND_EXPECTED     ~ {{#if «3»}}x{{/if}}
            COMPARES_UNLIKE      ~ {{#if campaign.theme «=» 3}}x{{/if}}
            COMPARES_UNLIKE      ~ {{#if pledge.coverage «<» member.count}}x{{/if}}
            PERCENT_EXPECTED     ~ {{#if pledge.coverage > «90»}}x{{/if}}
            PERCENT_UNEXPECTED   ~ {{#if member.count > «90%»}}x{{/if}}
            BRACKET_NOT_CLOSED   ~ {{#if «(»unit.count > 1 and member.count > 2}}x{{/if}}
            QUOTE_NOT_CLOSED     ~ {{fill «"the place»}}
            QUOTED_TEXT_EXPECTED ~ {{fill «place»}}
            QUOTED_TEXT_EXPECTED ~ {{#each weakUnits join «and»}}x{{/each}}
            NUMBER_EXPECTED      ~ {{#each weakUnits limit «0»}}x{{/each}}
            NOT_UNDERSTOOD       ~ {{member.count «unit.count»}}
            NOT_UNDERSTOOD       ~ {{/if «x»}}{{#if unit.count}}{{/if}}
            BLOCK_NOT_CLOSED     ~ «{{#if unit.count}}»x
            BLOCK_NOT_CLOSED     ~ {{#if unit.count}}«{{#each weakUnits}}»x{{/if}}
            BLOCK_NOT_OPENED     ~ x«{{/each}}»
            ELSE_WITHOUT_IF      ~ x«{{else}}»y
            ELSE_TWICE           ~ {{#if unit.count}}x{{else}}y«{{else}}»z{{/if}}
            """)
    void aProblemIsPointedOutWhereItStands(String line) {
        var parts = line.split("~", 2);
        String marked = parts[1].strip();
        int from = marked.indexOf('«');
        int to = marked.indexOf('»') - 1;
        String text = marked.replace("«", "").replace("»", "");

        assertThat(problems("first line\n\n" + text))
                .filteredOn(p -> p.reason() == Reason.valueOf(parts[0].strip()))
                .extracting(TemplateProblem::place)
                .containsExactly(new Place(3, from + 1, to - from));
    }

    @Test
    void allProblemsAreFoundInOneReadingAndInTheOrderOfTheText() {
        var found = problems("""
                # {{#if nobody}}x{{/if}}
                {{#each nothing}}{{name}}
                {{member.count | roman}} {{unit.cuont}}
                {{else}} {{ }}
                """);
        assertThat(found)
                .extracting(TemplateProblem::line, TemplateProblem::reason)
                .containsExactly(
                        tuple(1, Reason.NAME_UNKNOWN),
                        tuple(2, Reason.BLOCK_NOT_CLOSED),
                        tuple(2, Reason.LIST_UNKNOWN),
                        tuple(2, Reason.NAME_UNKNOWN),
                        tuple(3, Reason.FORMAT_UNKNOWN),
                        tuple(3, Reason.NAME_UNKNOWN_NEAR),
                        tuple(4, Reason.ELSE_WITHOUT_IF),
                        tuple(4, Reason.TAG_EMPTY));
    }

    @Test
    void theNearestKnownNameIsSuggested() {
        assertThat(problems("{{pledge.covrage}}").getFirst().args())
                .containsExactly("pledge.covrage", "pledge.coverage");
        assertThat(problems("{{#each requiredAction}}{{/each}}").getFirst().args())
                .containsExactly("requiredAction", "requiredActions");
    }

    @Test
    void chineseKeywordsAndFullWidthSignsAreUnderstood() {
        assertThat(problems("""
                @主送 各党支部
                ｛｛如果 pledge.coverage 在 期初 ＜ ９０％ 且 member.count ≥ 3｝｝
低{{否则}}高{{/如果}}
                {{#每个 weakUnits 连接 “、” 至多 5}}{{序号}}. {{name}}{{/每个}}
                {{pledge.coverage 自 2026年6月1日 ｜ 百分比}} {{pledge.coverage.分母}} {{填写 “地点”}}
                """)).isEmpty();
    }

    @Test
    void fieldsOfAListAreKnownOnlyInsideIt() {
        assertThat(problems("{{#each weakUnits}}{{name}}{{/each}}")).isEmpty();
        assertThat(problems("{{name}}")).extracting(TemplateProblem::reason).containsExactly(Reason.NAME_UNKNOWN);
    }

    @Test
    void bracesAndMarksCanBeWrittenWithABackslash() {
        var parsed = Template.parse("\\# not a title \\{{ nor a tag \\}}", CATALOGUE);
        assertThat(parsed.problems()).isEmpty();
        assertThat(parsed.template().nodes().getLast())
                .isEqualTo(new Node.Words(new Place(1, 2, 31), "# not a title {{ nor a tag }}"));
    }

    @Test
    void whateverIsTypedIsParsedWithoutAnException() {
        var random = new Random(20260701);
        var scraps = List.of(
                "{{",
                "}}",
                "#",
                "/",
                "if",
                "each",
                "else",
                " ",
                "\n",
                "member.count",
                "weakUnits",
                ">",
                "(",
                ")",
                "\"",
                "“",
                "@",
                "\\",
                "|",
                "at",
                "2026-13-45",
                "９９",
                "𠮷",
                "。",
                ".",
                "fill",
                "join",
                "limit",
                "%",
                "，",
                "name");
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(25); n > 0; n--) {
                text.append(scraps.get(random.nextInt(scraps.size())));
            }
            var lines = text.toString().split("\n", -1);
            var places = new ArrayList<Place>();
            Template.parse(text.toString(), CATALOGUE).problems().forEach(p -> places.add(p.place()));
            assertThat(places).allSatisfy(place -> {
                assertThat(place.line()).isBetween(1, lines.length);
                assertThat(place.column() - 1 + place.length()).isBetween(0, lines[place.line() - 1].length());
            });
        }
    }
}
