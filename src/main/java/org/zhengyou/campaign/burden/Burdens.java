package org.zhengyou.campaign.burden;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what branches fill in, and reads it for the office. */
@Component
public class Burdens {
    private static final int MONTHS = 12;

    private final JdbcClient jdbc;

    Burdens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param form first part of the form's address below the unit */
    @Transactional
    public void add(UUID unit, LocalDate day, String form, int fields) {
        jdbc.sql("""
                        insert into burden (unit_id, month, form, sends, fields)
                        select id, :month, :form, 1, :fields from unit where id = :unit
                        on conflict (unit_id, month, form)
                        do update set sends = burden.sends + 1, fields = burden.fields + excluded.fields
                        """)
                .param("unit", unit)
                .param("month", day.withDayOfMonth(1))
                .param("form", form)
                .param("fields", fields)
                .update();
    }

    /** The last twelve months of a subtree, this one included; months in which nothing was sent count zero. */
    @Transactional(readOnly = true)
    public Burden of(UUID unit, LocalDate today) {
        LocalDate latest = today.withDayOfMonth(1);
        return new Burden(months(unit, latest), forms(unit, latest));
    }

    private List<BurdenMonth> months(UUID unit, LocalDate latest) {
        return jdbc.sql("""
                        with below as (select unit_id from unit_ancestor where ancestor_id = :unit),
                             branches as (select count(*) as n from below join unit u on u.id = below.unit_id
                                          where u.closed_on is null and u.kind in ('BRANCH', 'JOINT_BRANCH'))
                        select m.month::date as month, coalesce(sum(b.sends), 0) as sends,
                               coalesce(sum(b.fields), 0) as fields, (select n from branches) as branches
                        from generate_series(:first::timestamp, :latest::timestamp, interval '1 month') m (month)
                        left join burden b on b.month = m.month::date and b.unit_id in (select unit_id from below)
                        group by m.month order by m.month desc
                        """)
                .param("unit", unit)
                .param("first", latest.minusMonths(MONTHS - 1))
                .param("latest", latest)
                .query(BurdenMonth.class)
                .list();
    }

    private List<Burden.Form> forms(UUID unit, LocalDate month) {
        return jdbc.sql("""
                        select form, sum(sends) as sends, sum(fields) as fields from burden
                        where month = :month and unit_id in (select unit_id from unit_ancestor where ancestor_id = :unit)
                        group by form order by form
                        """)
                .param("unit", unit)
                .param("month", month)
                .query(Burden.Form.class)
                .list();
    }
}
