package org.zhengyou.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.zhengyou.report.document.OfficialDocument;
import org.zhengyou.report.template.Draft;
import org.zhengyou.report.template.Figures;
import org.zhengyou.report.template.Rendering;
import org.zhengyou.report.template.Value;
import org.zhengyou.report.template.When;

@SpringBootTest
class ShippedTemplatesTest {
    @Autowired
    ReportTemplates templates;

    @Autowired
    ReportCatalogue catalogue;

    @Autowired
    Reports reports;

    /** The county of the seed: 14 branches with 436 members, 63 guided with 993. */
    private final Map<String, Value> county = new HashMap<>(Map.ofEntries(
            Map.entry("unit.name", new Value.Text("中共某县教育局委员会")),
            Map.entry("campaign.name", new Value.Text("创先争优活动")),
            Map.entry("campaign.theme", new Value.Text("立德树人争先锋")),
            Map.entry("report.date", new Value.Day(LocalDate.of(2026, 7, 1))),
            Map.entry("unit.count", new Value.Count(77)),
            Map.entry("unit.direct", new Value.Count(14)),
            Map.entry("unit.guided", new Value.Count(63)),
            Map.entry("unit.weak", new Value.Count(6)),
            Map.entry("member.count", new Value.Count(1429)),
            Map.entry("member.direct", new Value.Count(436)),
            Map.entry("member.guided", new Value.Count(993)),
            Map.entry("pledge.coverage", new Value.Ratio(1330, 1400)),
            Map.entry("pledge.coverage@start", new Value.Ratio(1218, 1400)),
            Map.entry("pledge.fulfilment", new Value.Ratio(0, 0)),
            Map.entry("pledge.inForce", new Value.Count(1201)),
            Map.entry("pledge.onNotice", new Value.Count(58)),
            Map.entry("pledge.unfulfilled", new Value.Count(0)),
            Map.entry("objection.open", new Value.Count(1)),
            Map.entry("objection.answered", new Value.Ratio(3, 4)),
            Map.entry("action.required", new Value.Ratio(142, 154)),
            Map.entry("action.selfChosen", new Value.Count(31))));

    private final Figures figures = new Figures() {
        @Override
        public Optional<Value> value(String name, When when) {
            return Optional.ofNullable(county.get(name + when.suffix()));
        }

        @Override
        public List<Map<String, Value>> rows(String list) {
            return list.equals(ReportCatalogue.REQUIRED_ACTIONS)
                    ? List.of(
                            Map.of("name", new Value.Text("公开承诺"), "met", new Value.Ratio(73, 77)),
                            Map.of("name", new Value.Text("支部方案"), "met", new Value.Ratio(69, 77)))
                    : List.of();
        }
    };

    private Draft draft(String language) {
        return Rendering.render(reports.parse(templates.shipped(language)).template(), figures, Locale.of(language));
    }

    private static String text(Draft draft) {
        return draft.blocks().stream().map(block -> Draft.plain(block.spans())).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aShippedTemplateUsesOnlyNamesThatExist(String language) {
        assertThat(reports.parse(templates.shipped(language)).problems()).isEmpty();
    }

    @Test
    void theFirstParagraphReadsItsFiguresFromTheRecords() {
        var draft = draft("zh");
        assertThat(text(draft))
                .contains("中共某县教育局委员会辖14个支部、436名党员，指导隶属乡镇（街道）党委的基层党组织63个、党员993名，" + "共计77个党组织、1,429名党员参加创先争优活动。");
        assertThat(text(draft("en"))).contains("14 branches with 436 members and guides 63", "1,429 members");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatNoRecordBacksIsLeftOutOrAskedForAndNeverSaid(String language) {
        county.put("pledge.coverage", new Value.Ratio(0, 0));
        county.put("action.required", new Value.Ratio(0, 0));
        county.put("objection.answered", new Value.Ratio(0, 0));
        county.put("unit.weak", new Value.Count(0));
        county.put("pledge.inForce", new Value.Count(0));
        county.put("pledge.onNotice", new Value.Count(0));
        var draft = draft(language);
        assertThat(draft.missing()).isEmpty();
        assertThat(draft.blanks()).hasSizeGreaterThan(5);
        assertThat(draft.figures()).noneMatch(figure -> figure.text().equals("0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aShippedReportBecomesAWordFile(String language) throws IOException {
        var file = Path.of("target", "progress-report." + language + ".docx");
        try (var out = Files.newOutputStream(file)) {
            OfficialDocument.write(draft(language), Locale.of(language), Instant.EPOCH, out);
        }
        assertThat(file).isNotEmptyFile();
    }
}
