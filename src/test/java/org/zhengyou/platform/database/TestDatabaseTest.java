package org.zhengyou.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {
    @Test
    void eachDatabaseIsOfItsOwn() {
        var one = JdbcClient.create(TestDatabase.empty().dataSource());
        var other = JdbcClient.create(TestDatabase.empty().dataSource());

        one.sql("create table thing (name text)").update();

        assertThat(other.sql("select to_regclass('thing') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void chineseIsOrderedByCodePointAndFoldedByUnicode() {
        var database = JdbcClient.create(TestDatabase.empty().dataSource());

        assertThat(database.sql("select upper('é·阿')").query(String.class).single())
                .isEqualTo("É·阿");
        assertThat(database.sql("select '一' < '丁'").query(Boolean.class).single())
                .isTrue();
        assertThat(database.sql("select datlocprovider::text from pg_database where datname = current_database()")
                        .query(String.class)
                        .single())
                .isEqualTo("b");
    }

    @Test
    void aMigratedDatabaseHasTheTables() {
        var database = JdbcClient.create(TestDatabase.migrated().dataSource());

        assertThat(database.sql("select count(*) from flyway_schema_history where success")
                        .query(Long.class)
                        .single())
                .isPositive();
    }
}
