package org.zhengyou.roster;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads files while nobody waits for them, and goes on after the program was stopped or killed. */
@Component
class BackgroundReading {
    private final JdbcClient jdbc;
    private final RosterReading reading;
    private final SealedFiles files;
    private final Clock clock;
    private final Set<UUID> beingRead = ConcurrentHashMap.newKeySet();

    BackgroundReading(JdbcClient jdbc, RosterReading reading, SealedFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.files = files;
        this.clock = clock;
    }

    /** Nothing where it is being read already. */
    void read(RosterImport roster) {
        if (beingRead.add(roster.id())) {
            Thread.ofVirtual().name("import-" + roster.id()).start(() -> {
                try {
                    reading.read(roster);
                } finally {
                    beingRead.remove(roster.id());
                }
            });
        }
    }

    /** Whether this program reads it now. */
    boolean reads(UUID id) {
        return beingRead.contains(id);
    }

    /** What was being read when the program stopped is read again; not by a command beside the program that reads it. */
    @EventListener(
            classes = ApplicationReadyEvent.class,
            condition = "@environment.getProperty('zhengyou.background', 'true') == 'true'")
    void resume() {
        files.tidy(
                Set.copyOf(jdbc.sql("select id from roster_import where state in ('READING', 'PREVIEWED')")
                        .query(UUID.class)
                        .list()),
                clock.instant());
        jdbc.sql("select " + RosterImports.COLUMNS + " from roster_import where state = 'READING'")
                .query(RosterImport.class)
                .list()
                .forEach(this::read);
    }
}
