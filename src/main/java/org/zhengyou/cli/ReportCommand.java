package org.zhengyou.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.zhengyou.campaign.Campaign;
import org.zhengyou.campaign.Campaigns;
import org.zhengyou.report.ReportDrafts;
import org.zhengyou.report.ReportTemplates;
import org.zhengyou.unit.Units;

/** {@code report}: the shipped progress report of this moment as a Word file. */
record ReportCommand(Class<?> program, Console console) {
    Outcome run(List<String> words) {
        var valued = Stream.concat(OneOff.VALUED.stream(), Stream.of("o", "language"))
                .collect(Collectors.toSet());
        var arguments = Arguments.of(words, valued, Set.of());
        var campaign = arguments.operands(1).getFirst();
        var target = Path.of(arguments.option("o").orElseThrow(() -> new Misuse("cli.report-where")))
                .toAbsolutePath();
        var language = arguments.option("language").orElse("zh");
        if (!ReportTemplates.SHIPPED.contains(language)) {
            throw new Misuse("cli.report-language", language);
        }
        var folder = target.getParent();
        if (folder == null || !Files.isWritable(folder)) {
            throw new Failure("cli.no-such-folder", target);
        }
        return new OneOff(program, console).run(arguments, context -> {
            write(context, campaign(context, campaign), language, target);
            console.say("cli.report-written", target);
            return Outcome.DONE;
        });
    }

    /** Beside the target first, so that a report cut short does not stand in the place of an older one. */
    private static void write(ApplicationContext context, Campaign campaign, String language, Path target) {
        var wanted = new ReportDrafts.Wanted(
                campaign.id(),
                campaign.title(),
                language,
                campaign.startsOn(),
                context.getBean(ReportTemplates.class).shipped(language));
        var unfinished = target.resolveSibling(target.getFileName() + ".unfinished");
        try {
            try (var out = Files.newOutputStream(unfinished)) {
                context.getBean(ReportDrafts.class)
                        .write(
                                campaign.unitId(),
                                wanted,
                                context.getBean(Clock.class).instant(),
                                out);
                Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By identifier, by title, or by a part of the title that only one has. */
    private static Campaign campaign(ApplicationContext context, String word) {
        var all = context.getBean(Units.class).roots().stream()
                .flatMap(root -> context.getBean(Campaigns.class).around(root.id()).stream())
                .toList();
        if (all.isEmpty()) {
            throw new Failure("cli.no-campaign-yet");
        }
        var exact = all.stream()
                .filter(campaign -> campaign.id().toString().equals(word)
                        || campaign.title().equals(word))
                .toList();
        var found = exact.isEmpty()
                ? all.stream()
                        .filter(campaign -> campaign.title().contains(word))
                        .toList()
                : exact;
        if (found.size() == 1) {
            return found.getFirst();
        }
        var titles = (found.isEmpty() ? all : found)
                .stream()
                        .map(campaign -> campaign.title() + " (" + campaign.id() + ")")
                        .collect(Collectors.joining("; "));
        throw new Failure(found.isEmpty() ? "cli.no-campaign" : "cli.several-campaigns", word, titles);
    }
}
