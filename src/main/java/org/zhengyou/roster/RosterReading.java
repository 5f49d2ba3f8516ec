package org.zhengyou.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengyou.platform.Plans;
import org.zhengyou.platform.Refused;
import org.zhengyou.platform.Turn;
import org.zhengyou.platform.sheet.Limits;
import org.zhengyou.platform.sheet.PlainText;
import org.zhengyou.platform.sheet.SheetFile;
import org.zhengyou.platform.sheet.SheetReader;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** Reads a file that was brought from its first row to its last and stages what it says. Takes as long as it takes. */
@Component
class RosterReading {
    private static final Logger LOG = LoggerFactory.getLogger(RosterReading.class);

    private final JdbcClient jdbc;
    private final Units units;
    private final StageMembers members;
    private final StageUnits stageUnits;
    private final RosterSheets sheets;
    private final SealedFiles files;
    private final TransactionTemplate transaction;
    private final Progress progress;
    private final Clock clock;

    RosterReading(
            JdbcClient jdbc,
            Units units,
            StageMembers members,
            StageUnits stageUnits,
            RosterSheets sheets,
            SealedFiles files,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.members = members;
        this.stageUnits = stageUnits;
        this.sheets = sheets;
        this.files = files;
        this.transaction = new TransactionTemplate(transactions);
        // Within a larger one, a file that is refused halfway must leave it able to say so.
        transaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_NESTED);
        this.progress = new Progress(jdbc, transactions);
        this.clock = clock;
    }

    /** Leaves the import previewed, or refused with the reason. */
    void read(RosterImport roster) {
        try {
            Path clear = files.open(roster.id());
            try {
                transaction.executeWithoutResult(status -> stage(roster, clear));
            } finally {
                Files.deleteIfExists(clear);
            }
        } catch (Refused e) {
            refuse(roster, e.messageKey(), e.arguments());
        } catch (IOException | RuntimeException e) {
            LOG.error("import {} could not be read", roster.id(), e);
            refuse(roster, "roster.refused.fault");
        }
    }

    private void stage(RosterImport roster, Path file) {
        UUID top = roster.unitId();
        Plans.forSets(jdbc);
        // One reading of an import at a time. Not by its row: the progress is written there from another transaction.
        Turn.take(jdbc, 0, roster.id().toString());
        // Whoever waited here, as a second node does, finds the work done and perhaps decided upon.
        boolean stillToRead = jdbc.sql("""
                        select state = 'READING' from roster_import where unit_id = :top and id = :id
                        """)
                .param("top", top)
                .param("id", roster.id())
                .query(Boolean.class)
                .single();
        if (!stillToRead) {
            return;
        }
        Map<Integer, Map<Integer, String>> choices = new HashMap<>();
        sheets.of(top, roster.id()).forEach(sheet -> choices.put(sheet.sheet(), sheet.choice()));
        members.clear(top, roster.id());
        try (SheetFile open = SheetReader.open(file, roster.fileName(), Limits.DEFAULT)) {
            List<SheetScan> scans = roster.kind() == RosterImport.Kind.MEMBERS
                    ? members(roster, open, choices)
                    : units(roster, open, choices);
            scans.forEach(scan -> scan.keep(sheets, top, roster.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        jdbc.sql("""
                        update roster_import set state = 'PREVIEWED', refusal = null, refusal_limit = null
                        where unit_id = :top and id = :id
                        """).param("top", top).param("id", roster.id()).update();
    }

    private List<SheetScan> members(RosterImport roster, SheetFile open, Map<Integer, Map<Integer, String>> choices)
            throws SQLException {
        MemberEntries entries = new MemberEntries(branches(roster.unitId()), LocalDate.now(clock));
        List<SheetScan> scans = new ArrayList<>();
        try (StageMembers.Writer writer = members.new Writer(roster.unitId(), roster.id())) {
            ReadAhead.<MemberEntry>run(
                    use -> {
                        for (int i = 0; i < open.sheets().size(); i++) {
                            SheetScan scan = SheetScan.of(open, i, choices, MemberEntries.HEADINGS);
                            scan.each((row, mapping) ->
                                    use.accept(entries.read(scan.index(), scan.name(), row, mapping)));
                            scans.add(scan);
                        }
                    },
                    entry -> {
                        try {
                            progress.at(roster, writer.write(entry));
                        } catch (SQLException e) {
                            throw new IllegalStateException(e);
                        }
                    });
            progress.end(roster, writer.finish());
        }
        members.analyze();
        members.match(roster.unitId(), roster.id());
        return scans;
    }

    private BranchNames branches(UUID top) {
        List<Unit> all = new ArrayList<>(units.below(top));
        all.add(units.get(top));
        return new BranchNames(
                all.stream()
                        .filter(unit -> unit.kind().isBranch())
                        .map(unit -> new BranchNames.Named(unit.id(), unit.name()))
                        .toList(),
                UnitEntries.WORDS);
    }

    private List<SheetScan> units(RosterImport roster, SheetFile open, Map<Integer, Map<Integer, String>> choices) {
        Set<String> names = new HashSet<>();
        units.below(roster.unitId()).forEach(unit -> names.add(PlainText.nameKey(unit.name())));
        for (int i = 0; i < open.sheets().size(); i++) {
            SheetScan.of(open, i, choices, UnitEntries.HEADINGS)
                    .each((row, mapping) ->
                            names.add(PlainText.nameKey(row.cell("name").text())));
        }
        UnitEntries entries = new UnitEntries(units.get(roster.unitId()).name(), names);
        List<SheetScan> scans = new ArrayList<>();
        List<UnitEntry> read = new ArrayList<>();
        for (int i = 0; i < open.sheets().size(); i++) {
            SheetScan scan = SheetScan.of(open, i, choices, UnitEntries.HEADINGS);
            scan.each((row, mapping) -> read.add(entries.read(scan.index(), row, mapping)));
            scans.add(scan);
        }
        stageUnits.stage(roster.unitId(), roster.id(), read);
        progress.end(roster, read.size());
        return scans;
    }

    private void refuse(RosterImport roster, String key, Object... arguments) {
        Long limit = arguments.length > 0 && arguments[0] instanceof Long number ? number : null;
        files.drop(roster.id());
        jdbc.sql("""
                        update roster_import set state = 'REFUSED', refusal = :key, refusal_limit = :limit
                        where unit_id = :top and id = :id
                        """)
                .param("key", key)
                .param("limit", limit)
                .param("top", roster.unitId())
                .param("id", roster.id())
                .update();
    }

    /** How many rows were read, written now and then where others can see it. */
    private static final class Progress {
        private static final int STEP = 4096;

        private final JdbcClient jdbc;
        private final TransactionTemplate apart;

        Progress(JdbcClient jdbc, PlatformTransactionManager transactions) {
            this.jdbc = jdbc;
            this.apart = new TransactionTemplate(transactions);
            apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        }

        void at(RosterImport roster, int rows) {
            if (rows % STEP == 0) {
                apart.executeWithoutResult(status -> write(roster, rows));
            }
        }

        void end(RosterImport roster, int rows) {
            write(roster, rows);
        }

        private void write(RosterImport roster, int rows) {
            jdbc.sql("update roster_import set rows_read = :rows where unit_id = :top and id = :id")
                    .param("rows", rows)
                    .param("top", roster.unitId())
                    .param("id", roster.id())
                    .update();
        }
    }
}
