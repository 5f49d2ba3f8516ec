package org.zhengyou.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.AuditLog;
import org.zhengyou.access.AuditLog.Result;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Settings;

@AccessTest
class AuditLogTest {
    @Autowired
    AuditLog log;

    @Autowired
    AuditRetention retention;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_log set object = 'x'",
                "update audit_log set at = now() - interval '1 year'",
                "delete from audit_log",
                "truncate audit_log",
                "truncate audit_log cascade"
            })
    void nobodyChangesOrRemovesAnEntry(String sql) {
        log.record(Viewer.PUBLIC, "test.kept", null, null, Result.DONE, null);

        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("append-only");
        assertThat(count("test.kept")).isPositive();
    }

    @Test
    void onlyWhatIsOlderThan184DaysCanGo() {
        Instant now = Instant.now();
        old("test.old", now.minus(Duration.ofDays(400)));
        old("test.younger", now.minus(Duration.ofDays(183)));
        old("test.between", now.minus(Duration.ofDays(190)));

        assertThat(retention.forget(Duration.ofDays(365), now)).isEqualTo(1);

        assertThat(count("test.old")).isZero();
        assertThat(count("test.between")).isEqualTo(1);
        // Even where somebody asks for less, the database keeps 184 days.
        assertThat(retention.forget(Duration.ofDays(1), now)).isEqualTo(1);
        assertThat(count("test.between")).isZero();
        assertThat(count("test.younger")).isEqualTo(1);
    }

    @Test
    void aShorterRetentionStopsTheStart() {
        assertThat(new Settings.Audit(Duration.ofDays(184)).retention()).isEqualTo(Duration.ofDays(184));
        assertThatThrownBy(() -> new Settings.Audit(Duration.ofDays(183)))
                .hasMessageContaining("zhengyou.audit.retention")
                .hasMessageContaining("184");
    }

    private void old(String action, Instant at) {
        jdbc.sql("insert into audit_log (id, at, account_name, action, result) values (:id, :at, '', :action, 'DONE')")
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(at))
                .param("action", action)
                .update();
    }

    private long count(String action) {
        return jdbc.sql("select count(*) from audit_log where action = :action")
                .param("action", action)
                .query(Long.class)
                .single();
    }
}
