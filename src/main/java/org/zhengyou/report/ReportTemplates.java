package org.zhengyou.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.report.ReportRefused.Reason;

/** Templates: the shipped ones, and those of each unit. */
@Component
public class ReportTemplates {
    /** Languages in which a progress report is shipped. */
    public static final List<String> SHIPPED = List.of("zh", "en");

    private final JdbcClient jdbc;

    ReportTemplates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The text of the shipped progress report. */
    public String shipped(String language) {
        if (!SHIPPED.contains(language)) {
            throw new Missing();
        }
        try (var in = ReportTemplates.class.getResourceAsStream("/report/progress-report." + language + ".txt")) {
            if (in == null) {
                throw new Missing();
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A unit's own templates by name. */
    public List<ReportTemplate> of(UUID unit) {
        return jdbc.sql("select * from report_template where unit_id = :unit order by name, id")
                .param("unit", unit)
                .query(ReportTemplate.class)
                .list();
    }

    public ReportTemplate get(UUID unit, UUID id) {
        return jdbc.sql("select * from report_template where unit_id = :unit and id = :id")
                .param("unit", unit)
                .param("id", id)
                .query(ReportTemplate.class)
                .optional()
                .orElseThrow(Missing::new);
    }

    /** @throws ReportRefused when the unit has a template of that name */
    @Transactional
    public UUID add(UUID unit, String name, String language, String body, Viewer actor, Instant now) {
        UUID id = Uuid7.next();
        try {
            jdbc.sql("""
                            insert into report_template (unit_id, id, name, language, body, edited_at, edited_by,
                                                         edited_by_name)
                            values (:unit, :id, :name, :language, :body, :now, :actor, :actorName)
                            """)
                    .param("unit", unit)
                    .param("id", id)
                    .param("name", name)
                    .param("language", language)
                    .param("body", body)
                    .param("now", Timestamp.from(now))
                    .param("actor", actor.account())
                    .param("actorName", actor.name())
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ReportRefused(Reason.NAME_TAKEN, name);
        }
        return id;
    }

    /**
     * @param version as the editor saw it
     * @throws ReportRefused when it was changed meanwhile or the name is taken
     */
    @Transactional
    public void edit(ReportTemplate template, int version, Viewer actor, Instant now) {
        int changed;
        try {
            changed = jdbc.sql("""
                            update report_template set name = :name, language = :language, body = :body,
                                version = version + 1, edited_at = :now, edited_by = :actor, edited_by_name = :actorName
                            where unit_id = :unit and id = :id and version = :version
                            """)
                    .param("name", template.name())
                    .param("language", template.language())
                    .param("body", template.body())
                    .param("now", Timestamp.from(now))
                    .param("actor", actor.account())
                    .param("actorName", actor.name())
                    .param("unit", template.unitId())
                    .param("id", template.id())
                    .param("version", version)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new ReportRefused(Reason.NAME_TAKEN, template.name());
        }
        if (changed == 0) {
            throw new ReportRefused(Reason.CHANGED_MEANWHILE);
        }
    }
}
