package org.zhengyou.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengyou.search.Entries.MAYOR;
import static org.zhengyou.search.Entries.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every index must do, whatever it runs on. */
public abstract class SearchContract {
    private static final Set<String> ALL = Set.of(Entry.PUBLIC);

    private SearchIndex index;

    /** An empty index, in which what was put can be found at once. */
    protected abstract SearchIndex empty() throws Exception;

    @BeforeEach
    void someEntries() throws Exception {
        index = empty();
        index.put(Entries.shelf());
    }

    private Found find(String words) {
        return index.find(Question.of("document", words, ALL));
    }

    private List<String> titles(String words) {
        return find(words).hits().stream().map(Hit::title).toList();
    }

    @Test
    void findsChineseWordsInTitleAndText() {
        assertThat(titles("义务教育")).first().isEqualTo("义务教育均衡发展经验交流材料");
        assertThat(titles("留守儿童")).contains("义务教育均衡发展经验交流材料");
    }

    @Test
    void findsWhatNoDictionaryKnowsByPairsOfCharacters() {
        assertThat(titles("犇羴鱻")).containsExactly("山区养殖合作社的做法");
    }

    @Test
    void findsEnglishWhateverItsEnding() {
        assertThat(titles("teach lessons")).containsExactly("Open lessons in rural schools");
    }

    @Test
    void findsMixedText() {
        assertThat(titles("AI课堂")).containsExactly("AI课堂进乡村学校");
        assertThat(titles("ai 学校")).contains("AI课堂进乡村学校");
    }

    @Test
    void findsByAuthorTagAndUnit() {
        assertThat(titles("王建国")).containsExactly("山区养殖合作社的做法");
        assertThat(titles("乡村振兴")).contains("山区养殖合作社的做法");
        assertThat(titles("清溪镇")).containsExactly("山区养殖合作社的做法");
    }

    @Test
    void aTitleCountsMoreThanAText() {
        assertThat(titles("合作社")).first().isEqualTo("山区养殖合作社的做法");
    }

    @Test
    void ofAFewWordsNoneMayBeMissing() {
        index.put(List.of(
                entry("代课教师的土壤课", "代课教师带学生看土壤。", LocalDate.of(2026, 4, 1)),
                entry("代课教师的课", "代课教师带学生做土壤检测。", LocalDate.of(2026, 4, 1)),
                entry("返乡青年座谈纪要", "返乡青年谈了打算。", LocalDate.of(2026, 4, 1)),
                entry("返乡青年座谈", "会后给返乡青年送课下乡。", LocalDate.of(2026, 4, 1))));
        assertThat(titles("代课教师土壤检测")).containsExactly("代课教师的课");
        // The dictionary cuts the second half into single characters; they are asked for all the same.
        assertThat(titles("返乡青年送课下乡")).containsExactly("返乡青年座谈");
    }

    @Test
    void aNameIsNotOutweighedByACommonWord() {
        for (String place : List.of("东坪", "白石", "柳沟", "牛集", "芦滩")) {
            index.put(List.of(entry(place + "的志愿者", place + "的志愿者上门。", LocalDate.of(2026, 4, 1))));
        }
        index.put(List.of(
                entry("鹿垭的做法", "志愿者上门，一年不断。", LocalDate.of(2026, 4, 1)),
                entry("志愿者的做法", "鹿垭派人上门，一年不断。", LocalDate.of(2026, 4, 1))));
        assertThat(titles("鹿垭 志愿者")).startsWith("鹿垭的做法", "志愿者的做法").hasSize(2);
    }

    @Test
    void mixedTextIsFoundByAllOfIt() {
        index.put(List.of(
                entry("5G基站进山", "每个村都有5G信号。", LocalDate.of(2026, 4, 1)),
                entry("4G基站检修", "基站检修，共5处，G字头列车经过。", LocalDate.of(2026, 4, 1)),
                entry("B超下乡", "B超义诊。", LocalDate.of(2026, 4, 1)),
                entry("义诊下乡", "义诊三天，B组带队。", LocalDate.of(2026, 4, 1))));
        assertThat(titles("5G基站")).containsExactly("5G基站进山");
        assertThat(titles("５Ｇ 基站")).containsExactly("5G基站进山");
        assertThat(titles("B超义诊")).containsExactly("B超下乡");
        assertThat(titles("AI学校")).containsExactly("AI课堂进乡村学校");
        index.put(List.of(entry("体检通知", "每年做一次B超检查。", LocalDate.of(2026, 4, 1))));
        assertThat(titles("B超")).containsExactlyInAnyOrder("B超下乡", "体检通知");
        assertThat(titles("\"B超检\"")).containsExactly("体检通知");
    }

    /** Of such a run only 解释 says something, and others have that in their title. */
    @Test
    void aRunOutOfASentenceIsFoundWhereItStands() {
        String filler = "各校结合实际安排课程，教师轮流值守，家长可以到场听课，意见当天答复。";
        index.put(List.of(
                entry("关于作息时间的一封信", filler.repeat(20) + "我已经解释了如何。" + filler.repeat(20), LocalDate.of(2026, 4, 1)),
                entry("解释", "解释条例，解释章程，解释办法。", LocalDate.of(2026, 4, 1)),
                entry("条例的解释", "如何解释？由市里解释。", LocalDate.of(2026, 4, 1))));
        assertThat(titles("我已经解释了如何")).first().isEqualTo("关于作息时间的一封信");
    }

    @Test
    void whatStandsInQuotesIsFoundOnlyAsItStands() {
        assertThat(titles("\"均衡发展\"")).contains("义务教育均衡发展经验交流材料");
        assertThat(titles("“发展均衡”")).isEmpty();
        assertThat(titles("\"每个乡镇。合作社\"")).hasSize(1);
        assertThat(titles("\"乡镇合作社\"")).isEmpty();
        assertThat(titles("\"lessons in rural\"")).hasSize(1);
        assertThat(titles("\"rural lessons\"")).isEmpty();
    }

    @Test
    void nothingThatIsTypedIsAnError() {
        for (String typed : List.of(
                "",
                " ",
                "\"",
                "\"\"",
                "a AND",
                "(",
                "title:",
                "*",
                "?",
                "~2",
                "[a TO",
                "\\",
                "+-!",
                "/x/",
                "“",
                "的",
                "，。",
                "\u0000\u0001",
                "\ud800",
                "😀",
                "a\"b\"c\"",
                "NOT",
                "教",
                "<mark>",
                "x".repeat(9_000),
                "春江花月夜潮水连海平明共生滟随波千万里何处无宛转绕芳甸霰空流霜不觉飞汀上白沙看见色纤尘皎中孤轮谁年初照代穷已望相似待但送长去悠青枫浦胜愁".repeat(8),
                "共同富裕 ".repeat(100),
                "a1,b2,c3,d4,".repeat(40))) {
            assertThat(find(typed)).as(typed).isNotNull();
            assertThat(index.newest(Question.of("document", typed, ALL), null, 10))
                    .isNotNull();
        }
    }

    @Test
    void signsAloneFindNothing() {
        for (String signs : List.of("😀", "，。", "*", "\"\"", "+-!")) {
            assertThat(find(signs)).as(signs).isEqualTo(Found.NOTHING);
            assertThat(index.newest(Question.of("document", signs, ALL), null, 10))
                    .as(signs)
                    .isEmpty();
        }
    }

    @Test
    void emptyWordsFindAllTheLatestFirst() {
        Found found = find("");
        assertThat(found.total()).isEqualTo(Entries.shelf().size() - 1);
        assertThat(found.hits()).extracting(Hit::on).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void filtersByUnitTypeTagAndDays() {
        assertThat(ask("", q -> new Question("document", "", ALL, Entries.SCHOOL, null, null, null, null, q, 1, 20))
                        .total())
                .isEqualTo(3);
        assertThat(ask("", q -> new Question("document", "", ALL, null, "PDF", null, null, null, q, 1, 20))
                        .total())
                .isEqualTo(1);
        assertThat(ask("", q -> new Question("document", "", ALL, null, null, "乡村振兴", null, null, q, 1, 20))
                        .total())
                .isEqualTo(2);
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThat(ask("", q -> new Question("document", "", ALL, null, null, null, day, day, q, 1, 20))
                        .total())
                .isEqualTo(1);
    }

    private Found ask(String words, java.util.function.Function<Question.Order, Question> question) {
        return index.find(question.apply(Question.Order.DATE));
    }

    @Test
    void countsTypesAndTagsOfAllThatIsFound() {
        Found found = find("");
        assertThat(found.types()).containsEntry("DOCX", 3L).containsEntry("PDF", 1L);
        assertThat(found.tags()).containsEntry("教育", 3L).containsEntry("乡村振兴", 2L);
    }

    @Test
    void marksWhatWasFoundAndEscapesTheRest() {
        Hit hit = find("留守儿童").hits().getFirst();
        assertThat(hit.snippetHtml()).contains("<mark>留守儿童</mark>").contains("&lt;b&gt;");
        assertThat(hit.snippetHtml().replaceAll("</?mark>", "")).doesNotContain("<");
        assertThat(find("义务教育").hits().getFirst().titleHtml()).startsWith("<mark>义务教育</mark>");
    }

    @Test
    void offersAnotherWordForACharacterReplacedOrSwapped() {
        assertThat(find("义务教欲").didYouMean()).isEqualTo("义务教育");
        assertThat(find("义务育教").didYouMean()).isEqualTo("义务教育");
        assertThat(find("留守儿重").didYouMean()).isEqualTo("留守儿童");
        assertThat(find("lesons").didYouMean()).isEqualTo("lessons");
        assertThat(find("义务教育").didYouMean()).isNull();
    }

    @Test
    void everythingStaysWithinTheAudience() {
        Set<String> mayor = Set.of(MAYOR);
        assertThat(find("保密事项").total()).isZero();
        assertThat(find("保密事向").didYouMean()).isNull();
        assertThat(index.find(Question.of("document", "保密事项", mayor)).total()).isEqualTo(1);
        assertThat(index.find(Question.of("document", "", Set.of())).total()).isZero();
        assertThat(index.related(Entries.id("保密事项清单"), ALL, 5)).isEmpty();
    }

    @Test
    void relatedOnesShareTagsOrRareWords() {
        assertThat(index.related(Entries.id("义务教育均衡发展经验交流材料"), ALL, 5))
                .extracting(Hit::title)
                .contains("AI课堂进乡村学校")
                .doesNotContain("义务教育均衡发展经验交流材料", "保密事项清单");
    }

    @Test
    void anEntryTakesThePlaceOfTheOneBefore() {
        Entry before = entry("山区养殖合作社的做法", "换过的正文", LocalDate.of(2026, 2, 1));
        index.put(List.of(before));
        assertThat(titles("犇羴鱻")).isEmpty();
        assertThat(titles("换过的正文")).containsExactly("山区养殖合作社的做法");
        index.remove(List.of(before.id()));
        assertThat(titles("换过的正文")).isEmpty();
    }

    @Test
    void theNewestComeInTheOrderOfTheirIds() {
        Question all = Question.of("document", "", ALL);
        List<UUID> ids = index.newest(all, null, 100).stream().map(EntryKey::id).toList();
        assertThat(ids).hasSize(4).isSortedAccordingTo((a, b) -> b.toString().compareTo(a.toString()));
        assertThat(index.newest(all, ids.get(1), 100).stream().map(EntryKey::id).toList())
                .isEqualTo(ids.subList(2, 4));
        assertThat(index.newest(all.withWords("学校"), null, 1)).hasSize(1);
        assertThat(index.newest(all.withMarks(Set.of("no such")), null, 1)).isEmpty();
    }

    @Test
    void pagesAreBounded() {
        Question second = new Question("document", "", ALL, null, null, null, null, null, Question.Order.DATE, 2, 3);
        assertThat(index.find(second).hits()).hasSize(1);
        Question deep = new Question(
                "document", "", ALL, null, null, null, null, null, Question.Order.DATE, 2_000_000_000, 200);
        assertThat(index.find(deep).hits()).isEmpty();
        assertThat(index.find(deep).total()).isEqualTo(4);
    }

    @Test
    void noKeywordIsCutInTheMiddleOfAWordNorRepeatsAnother() {
        assertThat(index.keywords("校园消防演练复盘", "", 5)).contains("校园消防演练").doesNotContain("校园消防演练复");
        assertThat(index.keywords("支部结对共建协议书示范文本", "", 8)).hasSize(1);
    }

    @Test
    void keywordsAreWordsAndPhrasesOfMoreThanOneCharacter() {
        List<String> keywords =
                index.keywords("党员联系群众制度的探索", "我们建立党员联系群众制度，每名党员联系五户群众。党员联系群众制度实行以来，化解邻里纠纷二十起，邻里纠纷明显减少。", 6);
        assertThat(keywords).isNotEmpty().allSatisfy(word -> assertThat(word).hasSizeGreaterThan(1));
        assertThat(keywords).contains("党员联系群众制度", "邻里纠纷").doesNotContain("我们", "以来");
    }
}
