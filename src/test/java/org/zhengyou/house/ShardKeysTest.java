package org.zhengyou.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of a unit can lie together on a machine of their own only where no unique key reaches over units. */
@SpringBootTest
class ShardKeysTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void aUniqueKeyOfATableOfUnitsHoldsTheUnitUnlessTheDecisionNamesIt() {
        assertThat(jdbc.sql("""
                        select i.indexrelid::regclass::text
                        from pg_index i join pg_class t on t.oid = i.indrelid
                        join pg_attribute a on a.attrelid = t.oid and a.attname = 'unit_id' and not a.attisdropped
                        where i.indisunique and t.relnamespace = 'public'::regnamespace
                          and not a.attnum = any (i.indkey::int2[])
                        order by 1
                        """).query(String.class).list())
                .as("keys over all units, as docs/decisions/0014 names them")
                .containsExactlyInAnyOrder(
                        "audit_log_pkey",
                        "campaign_id_key",
                        "feedback_form_nonce_key",
                        "feedback_number_key",
                        "indicator_campaign_pkey",
                        "indicator_change_pkey",
                        "search_queue_pkey",
                        "member_active",
                        "member_id_number",
                        "member_stay_current",
                        "objection_form_nonce_key",
                        "objection_number_key",
                        "required_action_id_key",
                        "sign_in_number_number_key");
    }
}
