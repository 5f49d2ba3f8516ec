package org.zhengyou.unit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.text.Mask;

/** Reads and keeps what is written down of units. */
@Component
public class UnitProfiles {
    private static final String PHONE = "unit.contact_phone";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    UnitProfiles(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    public UnitProfile get(UUID id) {
        return read(id, true);
    }

    /** With the telephone number in clear; whoever calls this has written it into the log. */
    public UnitProfile reveal(UUID id) {
        return read(id, false);
    }

    private UnitProfile read(UUID id, boolean masked) {
        return jdbc.sql("""
                        select secretary, deputy_secretary, committee_size, founded, term_from, term_to, contact_name,
                               contact_phone, remarks
                        from unit where id = :id
                        """)
                .param("id", id)
                .query((row, n) -> new UnitProfile(
                        row.getString("secretary"),
                        row.getString("deputy_secretary"),
                        row.getObject("committee_size", Integer.class),
                        row.getString("founded"),
                        row.getString("term_from"),
                        row.getString("term_to"),
                        row.getString("contact_name"),
                        phone(row.getBytes("contact_phone"), masked),
                        row.getString("remarks")))
                .optional()
                .orElseThrow(Missing::new);
    }

    private @Nullable String phone(byte @Nullable [] sealed, boolean masked) {
        if (sealed == null) {
            return null;
        }
        String number = secrets.open(PHONE, sealed);
        return masked ? Mask.phone(number) : number;
    }

    /** A contact telephone as it is kept, here and wherever it waits to be. */
    public byte[] seal(String phone) {
        return secrets.seal(PHONE, phone);
    }

    /** What {@link #seal} made, in clear; for comparing only, never for a page. */
    public String open(byte[] sealed) {
        return secrets.open(PHONE, sealed);
    }

    @Transactional
    public void save(UUID id, UnitProfile profile) {
        String phone = profile.contactPhone();
        jdbc.sql("""
                        update unit set secretary = :secretary, deputy_secretary = :deputy, committee_size = :size,
                            founded = :founded, term_from = :termFrom, term_to = :termTo, contact_name = :contact,
                            contact_phone = coalesce(:phone, contact_phone), remarks = :remarks
                        where id = :id
                        """)
                .param("secretary", profile.secretary())
                .param("deputy", profile.deputySecretary())
                .param("size", profile.committeeSize())
                .param("founded", profile.founded())
                .param("termFrom", profile.termFrom())
                .param("termTo", profile.termTo())
                .param("contact", profile.contactName())
                .param("phone", phone == null ? null : seal(phone))
                .param("remarks", profile.remarks())
                .param("id", id)
                .update();
    }
}
