package org.zhengyou.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.DocumentVersion.Rendering;
import org.zhengyou.library.DocumentVersion.Scan;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.preview.FileKind;

/** The files of documents. */
@Component
public class DocumentVersions {
    private final JdbcClient jdbc;

    DocumentVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest of a document. */
    public DocumentVersion get(Document document) {
        return find(document.unitId(), document.id(), document.version()).orElseThrow(Missing::new);
    }

    public Optional<DocumentVersion> find(UUID unit, UUID document, int number) {
        return jdbc.sql("""
                        select * from document_version
                        where unit_id = :unit and document_id = :document and version = :version
                        """)
                .param("unit", unit)
                .param("document", document)
                .param("version", number)
                .query(DocumentVersions::read)
                .optional();
    }

    /** The newest first. */
    public List<DocumentVersion> of(Document document) {
        return jdbc.sql("""
                        select * from document_version where unit_id = :unit and document_id = :document
                        order by version desc
                        """)
                .param("unit", document.unitId())
                .param("document", document.id())
                .query(DocumentVersions::read)
                .list();
    }

    void add(UUID unit, UUID document, int number, NewFile file, Viewer viewer, Instant now) {
        jdbc.sql("""
                        insert into document_version (unit_id, document_id, version, hash, size, name, kind, pages, scan,
                                                      added_at, added_by)
                        values (:unit, :document, :version, :hash, :size, :name, :kind, :pages, :scan, :now, :by)
                        """)
                .param("unit", unit)
                .param("document", document)
                .param("version", number)
                .param("hash", file.file().hash())
                .param("size", file.file().size())
                .param("name", file.name())
                .param("kind", file.kind().name())
                .param("pages", file.pages())
                .param("scan", file.scan().name())
                .param("now", Documents.at(now))
                .param("by", viewer.name())
                .update();
    }

    static DocumentVersion read(ResultSet row, int n) throws SQLException {
        return new DocumentVersion(
                row.getInt("version"),
                new FileStore.Kept(row.getString("hash"), row.getLong("size")),
                row.getString("name"),
                FileKind.valueOf(row.getString("kind")),
                row.getInt("pages"),
                Scan.valueOf(row.getString("scan")),
                Rendering.valueOf(row.getString("rendering")),
                row.getString("failure"),
                row.getString("renderer"),
                row.getBoolean("compared"),
                row.getObject("added_at", OffsetDateTime.class).toInstant(),
                row.getString("added_by"));
    }
}
