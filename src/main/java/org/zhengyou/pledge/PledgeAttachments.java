package org.zhengyou.pledge;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Settings;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.pledge.Pledge.Actor;
import org.zhengyou.pledge.PledgeRefused.Reason;

/** Files beside pledges. Whoever sees all of a pledge's life sees them; the public and other readers do not. */
@Component
public class PledgeAttachments {
    private final JdbcClient jdbc;
    private final PledgeSteps steps;
    private final FileStore files;
    private final long largest;

    PledgeAttachments(JdbcClient jdbc, PledgeSteps steps, FileStore files, Settings settings) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.files = files;
        this.largest = settings.upload().attachment().toBytes();
    }

    /** Those of a pledge in the order they were added, removed ones too; nothing for who may not see them. */
    public List<PledgeAttachment> of(Viewer viewer, Pledge pledge) {
        if (!steps.insider(viewer, pledge)) {
            return List.of();
        }
        return jdbc.sql("""
                        select * from pledge_attachment where unit_id = :unit and pledge_id = :pledge order by id
                        """)
                .param("unit", pledge.unitId())
                .param("pledge", pledge.id())
                .query(PledgeAttachments::read)
                .list();
    }

    /** @throws Missing also when it was removed, or the viewer may not see it */
    public PledgeAttachment get(Viewer viewer, UUID unit, UUID pledge, UUID id) {
        Pledge of = steps.find(unit, pledge, viewer).orElseThrow(Missing::new);
        return of(viewer, of).stream()
                .filter(attachment -> attachment.id().equals(id) && !attachment.removed())
                .findFirst()
                .orElseThrow(Missing::new);
    }

    public boolean mayChange(Viewer viewer, Pledge pledge) {
        Set<Actor> actors = steps.actors(viewer, pledge.unitId(), pledge.memberId());
        return pledge.state() != Pledge.State.ARCHIVED
                && (actors.contains(Actor.PLEDGER) || actors.contains(Actor.SECRETARY));
    }

    /**
     * The file is on the disk before this returns; {@link #add} may then name it.
     *
     * @param size in bytes
     * @throws PledgeRefused when it is empty or too large, or there is no room; nothing is kept then
     */
    public FileStore.Kept keep(Viewer viewer, UUID unit, UUID pledge, long size, InputStream content)
            throws IOException {
        Pledge of = steps.find(unit, pledge, viewer).orElseThrow(Missing::new);
        requireRoom(viewer, of);
        if (size == 0) {
            throw new PledgeRefused(Reason.FILE_EMPTY);
        }
        if (size > largest) {
            throw new PledgeRefused(Reason.FILE_TOO_LARGE, Math.max(1, largest >> 20));
        }
        return files.keep(content);
    }

    @Transactional
    public UUID add(UUID unit, UUID pledge, FileStore.Kept file, String name, PledgeDeed deed) {
        // Locked, so that two at once do not exceed the number.
        requireRoom(deed.viewer(), steps.lock(unit, pledge, deed.viewer()));
        UUID id = Uuid7.next();
        jdbc.sql("""
                        insert into pledge_attachment (unit_id, id, pledge_id, file_hash, file_name, file_size, added_at,
                                                       added_by)
                        values (:unit, :id, :pledge, :hash, :name, :size, :at, :by)
                        """)
                .param("unit", unit)
                .param("id", id)
                .param("pledge", pledge)
                .param("hash", file.hash())
                .param("name", name)
                .param("size", file.size())
                .param("at", deed.at().atOffset(ZoneOffset.UTC))
                .param("by", deed.viewer().name())
                .update();
        return id;
    }

    @Transactional
    public void remove(UUID unit, UUID pledge, UUID id, PledgeDeed deed) {
        requireMine(deed.viewer(), steps.lock(unit, pledge, deed.viewer()));
        set(unit, pledge, id, "removed_at = coalesce(removed_at, :at)", deed);
    }

    @Transactional
    public void putBack(UUID unit, UUID pledge, UUID id, PledgeDeed deed) {
        requireRoom(deed.viewer(), steps.lock(unit, pledge, deed.viewer()));
        set(unit, pledge, id, "removed_at = null", deed);
    }

    private void set(UUID unit, UUID pledge, UUID id, String what, PledgeDeed deed) {
        int changed = jdbc.sql("update pledge_attachment set " + what
                        + " where unit_id = :unit and pledge_id = :pledge and id = :id")
                .param("at", deed.at().atOffset(ZoneOffset.UTC))
                .param("unit", unit)
                .param("pledge", pledge)
                .param("id", id)
                .update();
        if (changed == 0) {
            throw new Missing();
        }
    }

    private void requireMine(Viewer viewer, Pledge pledge) {
        if (!mayChange(viewer, pledge)) {
            throw new PledgeRefused(Reason.NOT_YOURS);
        }
    }

    private void requireRoom(Viewer viewer, Pledge pledge) {
        requireMine(viewer, pledge);
        long standing = of(viewer, pledge).stream()
                .filter(attachment -> !attachment.removed())
                .count();
        if (standing >= PledgeAttachment.MOST) {
            throw new PledgeRefused(Reason.FILES_TOO_MANY, PledgeAttachment.MOST);
        }
    }

    private static PledgeAttachment read(ResultSet row, int n) throws SQLException {
        return new PledgeAttachment(
                row.getObject("unit_id", UUID.class),
                row.getObject("pledge_id", UUID.class),
                row.getObject("id", UUID.class),
                new FileStore.Kept(row.getString("file_hash"), row.getLong("file_size")),
                row.getString("file_name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"),
                Optional.ofNullable(row.getObject("removed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }
}
