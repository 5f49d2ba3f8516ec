package org.zhengyou.guardrail;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.house.Classes;
import org.zhengyou.house.Sources;
import org.zhengyou.indicator.IndicatorSource;

/** Guardrails G8, G9 and G12: nothing counts what was sent in, every demand can be declined, and campaigns end. */
class NothingGrowsOnTest {
    /** Tables of what people sent in or did in the program, and of nothing that was done outside it. */
    private static final String SENT_IN =
            "article|bulletin|info|submission|feedback|message|burden|audit_log|session|account|roster_import";

    private static final Pattern TABLE = Pattern.compile("(?i)\\b(?:from|join)\\s+([a-z_]+)");

    /** G8: the SQL of every indicator, table by table. */
    @Test
    void noFigureIsFormedFromWhatWasSentIn() {
        Set<String> tables = indicatorSources().stream()
                .flatMap(file -> file.literals().stream())
                .flatMap(sql -> TABLE.matcher(sql).results().map(found -> found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(tables).contains("pledge", "member");
        assertThat(tables).noneMatch(table -> table.matches("(" + SENT_IN + ").*"));
    }

    /** G8: what counts, requires or reports does not know the module in which things are sent in. */
    @Test
    void nothingThatCountsReachesWhatWasSentIn() {
        assertThat(Classes.ALL.stream()
                        .filter(type ->
                                type.getPackageName().matches("org\\.zhengyou\\.(indicator|campaign|report)(\\..*)?"))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("org.zhengyou.newsroom"))
                        .map(dependency -> dependency.getDescription()))
                .isEmpty();
        assertThat(implementers(IndicatorSource.class)).noneMatch(type -> type.contains(".newsroom."));
    }

    /** G9: wherever the day of something owed is shown, the answer "not applicable" is one link away. */
    @Test
    void whoIsGivenADayMaySayThatItDoesNotApply() {
        Map<String, String> owed = Sources.templates().stream()
                .filter(file -> file.text().matches("(?is).*(obligation|owed|required).*"))
                .filter(file -> file.text().contains("dueOn()"))
                .collect(Collectors.toMap(file -> file.path().toString(), Sources.File::text));
        assertThat(owed).isNotEmpty();
        assertThat(owed.entrySet().stream()
                        .filter(page -> !page.getValue().contains("/obligations")
                                && !page.getValue().contains("/answer"))
                        .map(Map.Entry::getKey))
                .isEmpty();
        assertThat(Surface.endpoints())
                .anyMatch(endpoint -> endpoint.writes() && endpoint.path().endsWith("/obligations/{id}/answer"));
        assertThat(Surface.words()).anyMatch(word -> word.contains("不适用"));
    }

    /** G12: from every state a campaign comes to its end, and nothing follows the archive. */
    @Test
    void everyCampaignComesToAnEnd() {
        for (Campaign.State state : Campaign.State.values()) {
            assertThat(reaches(state, Campaign.State.ARCHIVED)).as(state.name()).isTrue();
        }
        assertThat(Campaign.State.ARCHIVED.next()).isEmpty();
        assertThat(Arrays.stream(Campaign.State.values()).filter(Campaign.State::underWay))
                .allMatch(state -> state.next().contains(Campaign.State.CLOSED)
                        || state.next().stream().anyMatch(next -> next.next().contains(Campaign.State.CLOSED)));
    }

    /** G12: what is kept for a time goes when the time is over: sessions, slips, the log. */
    @Test
    void whatIsKeptForATimeGoes() {
        List<String> sql = Surface.sql().values().stream().flatMap(List::stream).toList();
        assertThat(List.of("delete from session where ends_at <", "delete from slip where ends_at <", "forget_audit("))
                .allMatch(deed -> sql.stream().anyMatch(text -> text.contains(deed)));
    }

    private static boolean reaches(Campaign.State from, Campaign.State to) {
        Set<Campaign.State> seen = new TreeSet<>(Set.of(from));
        boolean grows = true;
        while (grows) {
            grows = seen.addAll(
                    seen.stream().flatMap(state -> state.next().stream()).collect(Collectors.toSet()));
        }
        return seen.contains(to);
    }

    private static List<Sources.File> indicatorSources() {
        Set<String> types = implementers(IndicatorSource.class);
        List<Sources.File> files = Sources.java().stream()
                .filter(file -> types.contains(file.path()
                        .toString()
                        .replaceFirst("^src/main/java/", "")
                        .replaceFirst("\\.java$", "")
                        .replace('/', '.')))
                .toList();
        assertThat(files).hasSameSizeAs(types).hasSizeGreaterThan(2);
        return files;
    }

    private static Set<String> implementers(Class<?> type) {
        return Classes.ALL.stream()
                .filter(candidate -> candidate.isAssignableTo(type) && !candidate.isInterface())
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
