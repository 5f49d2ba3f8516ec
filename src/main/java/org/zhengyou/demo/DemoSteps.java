package org.zhengyou.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What of the demo stands. A step and the note that it was done are one transaction, so a step is never half there. */
@Component
class DemoSteps {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DemoSteps(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    boolean done(String name) {
        return jdbc.sql("select exists (select from demo_step where name = :name)")
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** @return whether it was done now */
    boolean once(String name, Runnable step) {
        if (done(name)) {
            return false;
        }
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into demo_step (name) values (:name)")
                    .param("name", name)
                    .update();
            step.run();
        });
        return true;
    }

    /** For steps that keep transactions of their own and change nothing when they are done twice. */
    boolean onceOutside(String name, Runnable step) {
        if (done(name)) {
            return false;
        }
        step.run();
        jdbc.sql("insert into demo_step (name) values (:name)")
                .param("name", name)
                .update();
        return true;
    }

    /** The day of the first start; every later start counts from it, too. */
    LocalDate firstDay(LocalDate today) {
        jdbc.sql("insert into demo_step (name, done_at) values ('begun', :today) on conflict do nothing")
                .param("today", today)
                .update();
        return jdbc.sql("select done_at::date from demo_step where name = 'begun'")
                .query(LocalDate.class)
                .single();
    }

    /** The same identifier for the same thing at every start. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("zhengyou demo " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
