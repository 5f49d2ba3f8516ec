package org.zhengyou.guardrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengyou.guardrail.Surface.holding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhengyou.access.Permission;

/** Guardrails G1, G2, G3, G6 and G7: no clock-in, no ranking, no online time, no read receipts, no votes. */
class NobodyIsWatchedTest {
    private static final String CLOCK_IN =
            "clock_?-?in|check_?-?in\\b|attendance|punch|\\bgps|latitude|longitude|\\bgeo|coordinates|whereabouts";
    private static final String CLOCK_IN_WORDS = "打卡|签到|考勤|定位|轨迹|clock(ing)? in|check in\\b|attendance|\\bGPS\\b";
    private static final String RANK =
            "(^|[._/])(points?|rank(ing|s)?|stars?|badges?|leaderboard|(?<!school_)levels?|scores?|credits?)($|[._/ ])";
    private static final String RANK_WORDS =
            "积分|排行|排名|名次|星级|榜单|leaderboard|\\branking\\b|\\branked\\b|(?<!contact )\\bpoints\\b(?! out| to)|\\btop (ten|five|three)\\b";
    private static final String ONLINE =
            "last_?(log|sign|seen|active)|online|(log|sign)_?-?in_?-?(count|frequency|days)|active_?(days|users|minutes)|duration|dwell";
    private static final String ONLINE_WORDS =
            "在线时长|登录次数|登录率|活跃度|日活|上线率|最近登录|online time|login frequency|active users|last sign-in";
    private static final String RECEIPT =
            "read_?-?(at|by|receipts?)\\b|unread|seen_?-?(at|by)|(?<!re)viewed_?-?(at|by)|reply_?-?(within|by)|respond_?-?(within|by)";
    private static final String RECEIPT_WORDS =
            "已读|未读|阅读回执|限时回复|小时内(回复|反馈|上报)|read receipt|\\bunread\\b|reply within|respond within";
    private static final String VOTE = "(^|[._/])(votes?|voters?|polls?|ballots?|likes?|thumbs|upvotes?)($|[._/ ])";
    private static final String VOTE_WORDS = "投票|点赞|拉票|\\bvotes?\\b|\\blikes\\b|thumbs up";

    /** A list is sorted by a count where its last order is an aggregate, or something counted comes first and falls. */
    private static final Pattern SORTED_BY_COUNT = Pattern.compile(
            "(?is)order\\s+by\\s+[^;)]*?(count\\s*\\(|sum\\s*\\(|\\b(count|counted|total|number|value|numerator|rate|share)\\w*\\s+desc)");

    /** G1: tables and columns of the migrated schema, addresses, form fields and all visible words. */
    @Test
    void nobodyClocksInOrIsLocated() {
        assertThat(holding(CLOCK_IN, kept())).isEmpty();
        assertThat(holding(CLOCK_IN_WORDS, Surface.words())).isEmpty();
    }

    /** G2: columns, addresses, request parameters, form fields, visible words, and every SQL text with an order. */
    @Test
    void nobodyIsRanked() {
        assertThat(holding(RANK, kept())).isEmpty();
        assertThat(holding("\\((sort|order|orderBy|rank|top)\\)", Surface.parameters().stream()))
                .isEmpty();
        assertThat(holding(RANK_WORDS, Surface.words())).isEmpty();
        assertThat(Surface.sql().entrySet().stream()
                        .filter(file -> file.getValue().stream()
                                .anyMatch(sql -> SORTED_BY_COUNT.matcher(sql).find()))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** G3: columns, addresses, fields, words; and the log is searched row by row, never summed by account. */
    @Test
    void nobodysTimeOrSignInsAreReported() {
        assertThat(holding(ONLINE, kept()).stream()
                        .filter(thing -> !thing.startsWith("account.last_") || !onlyAdministratorsSeeAccounts()))
                .isEmpty();
        assertThat(holding(ONLINE_WORDS, Surface.words().filter(word -> !word.startsWith("access."))))
                .isEmpty();
        assertThat(Surface.sql().entrySet().stream()
                        .filter(file -> file.getValue().stream()
                                .map(sql -> sql.toLowerCase(Locale.ROOT))
                                .anyMatch(sql -> sql.contains("from audit_log") && sql.contains("group by")))
                        .map(Map.Entry::getKey))
                .isEmpty();
    }

    /** G6: columns, addresses, fields and words. The receipt an objector gets for an objection is their own proof. */
    @Test
    void nobodyIsTimedInReadingOrAnswering() {
        assertThat(holding(RECEIPT, kept())).isEmpty();
        assertThat(holding(RECEIPT_WORDS, Surface.words())).isEmpty();
    }

    /** G7: columns, addresses, fields, words; and what the public may send is this list and nothing more. */
    @Test
    void nothingIsVotedOnInTheWeb() {
        assertThat(holding(VOTE, kept())).isEmpty();
        assertThat(holding(VOTE_WORDS, Surface.words())).isEmpty();
        assertThat(Surface.endpoints().stream()
                        .filter(Surface.Endpoint::writes)
                        .filter(endpoint -> endpoint.permission() == Permission.PUBLIC)
                        .map(Surface.Endpoint::path)
                        .filter(path -> !path.matches("/error|/sign-in|/sign-out|/activate|/first-administrator/.*"
                                + "|/(public|notices).*/objections?.*|/objections?.*|/feedback.*"
                                + "|/claims.*|/payments/\\{provider}/notices"
                                // the pass code of a link
                                + "|/s/[^/]*"))
                        .toList())
                .isEmpty();
    }

    /** Each pattern finds what it was made for, and passes what only looks like it. */
    @Test
    void thesePatternsSeeWhatTheyShould() {
        assertThat(holding(CLOCK_IN, Stream.of("visit.latitude", "POST /check-in", "visit.clock_in_at", "/sign-in")))
                .hasSize(3);
        assertThat(holding(RANK, Stream.of("member.points", "GET /ranking", "branch.score", "unit.school_level")))
                .hasSize(3);
        assertThat(holding(ONLINE, Stream.of("account.last_login_at", "session.sign_in_count", "account.created_at")))
                .hasSize(2);
        assertThat(holding(RECEIPT, Stream.of("notice.read_at", "document.seen_by", "objection.receipt_number")))
                .hasSize(2);
        assertThat(holding(VOTE, Stream.of("POST /votes", "pledge.likes", "objection.id")))
                .hasSize(2);
        assertThat(List.of(
                        "select * from x order by count(*) desc",
                        "select * from x order by pledges_total, total desc",
                        "order by counted desc limit 10"))
                .allMatch(sql -> SORTED_BY_COUNT.matcher(sql).find());
        assertThat(SORTED_BY_COUNT
                        .matcher("select count(*) from x order by position, id")
                        .find())
                .isFalse();
    }

    private static Stream<String> kept() {
        return Stream.of(
                        Surface.columns().stream().map(Surface.Column::toString),
                        Surface.endpoints().stream().map(Surface.Endpoint::toString),
                        Surface.forms().entrySet().stream()
                                .flatMap(form -> form.getValue().stream()
                                        .map(field -> form.getKey().getSimpleName() + "." + field)))
                .flatMap(things -> things);
    }

    private static boolean onlyAdministratorsSeeAccounts() {
        return Surface.sql().entrySet().stream()
                .filter(file -> file.getValue().stream().anyMatch(sql -> sql.contains("last_")))
                .allMatch(file -> file.getKey().contains("/access/"));
    }
}
