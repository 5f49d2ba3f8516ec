package org.zhengyou.roster;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.zhengyou.member.Member;
import org.zhengyou.member.MemberSecrets;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.sheet.PartialDate;
import org.zhengyou.platform.sheet.PlainText;
import tools.jackson.databind.json.JsonMapper;

/** Lays the rows of a roster of members beside the members there are, and finds out what would become of each. */
@Component
class StageMembers {
    private static final String COPY = """
            copy roster_import_member (unit_id, import_id, seq, sheet, row_number, action, branch_typed, target_unit,
                target_id, name, name_key, category, post, party_post, sex, ethnicity, birth, birth_precision,
                birth_typed, joined, joined_precision, joined_typed, full_since, full_precision, full_typed, education,
                id_number, id_number_mark, phone, phone_mark, note, retired, warned, problems) from stdin
            """;

    private final DataSource source;
    private final JdbcClient jdbc;
    private final MemberSecrets secrets;
    private final JsonMapper json;

    StageMembers(DataSource source, JdbcClient jdbc, MemberSecrets secrets, JsonMapper json) {
        this.source = source;
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.json = json;
    }

    /** Writes rows one after the other; on the transaction's connection, which can do nothing else until it ends. */
    final class Writer implements AutoCloseable {
        private final UUID top;
        private final UUID id;
        private final Connection connection;
        private final CopyRows copy;
        private int seq;

        Writer(UUID top, UUID id) throws SQLException {
            this.top = top;
            this.id = id;
            this.connection = DataSourceUtils.getConnection(source);
            this.copy = new CopyRows(connection, COPY);
        }

        /** Returns how many rows it has written. */
        int write(MemberEntry entry) throws SQLException {
            Member.Facts facts = entry.faulty() ? null : entry.facts();
            copy.value(top).value(id).value(++seq).value(entry.sheet()).value(entry.row());
            copy.value(facts == null ? RosterImport.Action.FAULTY : RosterImport.Action.ADD)
                    .value(entry.branchTyped())
                    .value(entry.branch())
                    .value(facts == null ? null : Uuid7.next())
                    .value(entry.name())
                    .value(entry.name() == null ? null : PlainText.nameKey(entry.name()));
            if (facts == null) {
                for (int column = 0; column < 20; column++) {
                    copy.value(null);
                }
                copy.value(false);
            } else {
                facts(facts);
            }
            copy.value(!entry.problems().isEmpty())
                    .value(entry.problems().isEmpty() ? null : json.writeValueAsString(entry.problems()));
            copy.endRow();
            return seq;
        }

        private void facts(Member.Facts facts) {
            copy.value(facts.category()).value(facts.post()).value(facts.partyPost());
            copy.value(facts.sex()).value(facts.ethnicity());
            date(facts.birth());
            date(facts.joined());
            date(facts.fullSince());
            copy.value(facts.education())
                    .value(secrets.sealIdNumber(facts.idNumber()))
                    .value(secrets.markIdNumber(facts.idNumber()))
                    .value(secrets.sealPhone(facts.phone()))
                    .value(secrets.markPhone(facts.phone()))
                    .value(facts.note())
                    .value(facts.retired());
        }

        private void date(@Nullable PartialDate date) {
            copy.value(date == null ? null : date.first())
                    .value(date == null ? null : date.precision())
                    .value(date == null ? null : date.typed());
        }

        int finish() throws SQLException {
            copy.finish();
            return seq;
        }

        @Override
        public void close() throws SQLException {
            copy.close();
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    void clear(UUID top, UUID id) {
        for (String table : new String[] {"roster_import_member", "roster_import_unit", "roster_import_sheet"}) {
            jdbc.sql("delete from " + table + " where unit_id = :top and import_id = :id")
                    .param("top", top)
                    .param("id", id)
                    .update();
        }
    }

    void clearUnits(UUID top, UUID id) {
        jdbc.sql("delete from roster_import_unit where unit_id = :top and import_id = :id")
                .param("top", top)
                .param("id", id)
                .update();
    }

    /** Tells the planner what was just read, before anything is asked of it. */
    void analyze() {
        // Fresh rows have no statistics, and without them the planner takes thousands of rows for a handful.
        jdbc.sql("""
                        analyze roster_import_member (unit_id, import_id, seq, action, target_unit, target_id, from_unit,
                            name_key, id_number_mark)
                        """).update();
    }

    /** Finds the member each row means, from the rows as they were read; may be asked again, with the same answer. */
    void match(UUID top, UUID id) {
        run(MatchSql.AGAIN, top, id);
        run(MatchSql.SAME_NUMBER_TWICE, top, id);
        run(MatchSql.SAME_NAME_TWICE, top, id);
        run(MatchSql.BY_NUMBER, top, id);
        run(MatchSql.ELSEWHERE, top, id);
        run(MatchSql.BY_NAME, top, id);
        run(MatchSql.NAMESAKE, top, id);
        run(MatchSql.UNCHANGED, top, id);
    }

    private void run(String sql, UUID top, UUID id) {
        jdbc.sql(sql).param("top", top).param("id", id).update();
    }
}
