package org.zhengyou.library.share;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Tokens;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.State;
import org.zhengyou.library.DocumentRefused;
import org.zhengyou.library.DocumentRefused.Reason;
import org.zhengyou.library.DocumentSight;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Secrets;
import org.zhengyou.platform.Turn;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.form.Typed;

/** Links by which whoever has one sees a document for a time, with or without a pass code. */
@Component
public class Shares {
    private static final int TURN = 79;
    /** Characters of a pass code. */
    static final int SHORTEST_CODE = 4;
    /** Open ones of a document. */
    static final int MOST = 20;

    private static final String COLUMNS = """
            select unit_id, id, document_id, code_hash is not null as coded, expires_at, created_at, created_by, ended_at
            from document_share
            """;

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final DocumentSight sight;

    Shares(JdbcClient jdbc, Secrets secrets, DocumentSight sight) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.sight = sight;
    }

    /**
     * A new link, or the one that the same form made before.
     *
     * @param code the pass code, or null for none
     * @param form which form was sent; sent again with the same words, it makes no second link
     * @return its token, which is told to who sent the form only
     */
    @Transactional
    public String open(Document document, Duration time, @Nullable String code, UUID form, Viewer viewer, Instant now) {
        if (!sight.manages(viewer, document)) {
            throw new DocumentRefused(Reason.NOT_YOURS);
        }
        if (document.state() == State.TAKEN_DOWN) {
            throw new DocumentRefused(Reason.TAKEN_DOWN);
        }
        if (!document.listed() && !sight.publishes(viewer, document)) {
            throw new DocumentRefused(Reason.NOT_LISTED);
        }
        if (code != null && Typed.length(code) < SHORTEST_CODE) {
            throw new DocumentRefused(Reason.SHARE_CODE_SHORT, SHORTEST_CODE);
        }
        Turn.take(jdbc, TURN, document.id().toString());
        String words = document.id() + "\n" + viewer.account() + "\n" + form + "\n" + time + "\n" + code;
        String token = Tokens.of(secrets.mark("share.token", words.getBytes(StandardCharsets.UTF_8)));
        if (made(token)) {
            return token;
        }
        if (of(document).stream().filter(share -> share.open(now)).count() >= MOST) {
            throw new DocumentRefused(Reason.SHARE_TOO_MANY, MOST);
        }
        jdbc.sql("""
                        insert into document_share (unit_id, id, document_id, token_hash, code_hash, expires_at, created_at,
                                                    created_by)
                        values (:unit, :id, :document, :token, :code, :expires, :now, :by)
                        """)
                .param("unit", document.unitId())
                .param("id", Uuid7.next())
                .param("document", document.id())
                .param("token", Tokens.hash(token))
                .param("code", code == null ? null : codeHash(token, code), Types.BINARY)
                .param("expires", now.plus(time).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", viewer.name())
                .update();
        return token;
    }

    /** The newest first. */
    public List<Share> of(Document document) {
        return jdbc.sql(COLUMNS + " where unit_id = :unit and document_id = :document order by id desc")
                .param("unit", document.unitId())
                .param("document", document.id())
                .query(Share.class)
                .list();
    }

    /** The open one of a token. */
    public Optional<Share> find(String token, Instant now) {
        return jdbc.sql(COLUMNS + " where token_hash = :token and ended_at is null and expires_at > :now")
                .param("token", Tokens.hash(token))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Share.class)
                .optional();
    }

    /** Whether there is one, ended or not: what was ended does not come back by sending its form again. */
    private boolean made(String token) {
        return jdbc.sql("select exists (select from document_share where token_hash = :token)")
                .param("token", Tokens.hash(token))
                .query(Boolean.class)
                .single();
    }

    public boolean open(UUID unit, UUID id, Instant now) {
        return jdbc.sql(COLUMNS + " where unit_id = :unit and id = :id and ended_at is null and expires_at > :now")
                .param("unit", unit)
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Share.class)
                .optional()
                .isPresent();
    }

    @Transactional
    public void end(Document document, UUID share, Viewer viewer, Instant now) {
        if (!sight.manages(viewer, document)) {
            throw new DocumentRefused(Reason.NOT_YOURS);
        }
        int ended = jdbc.sql("""
                        update document_share set ended_at = coalesce(ended_at, :now)
                        where unit_id = :unit and document_id = :document and id = :id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("unit", document.unitId())
                .param("document", document.id())
                .param("id", share)
                .update();
        if (ended == 0) {
            throw new Missing();
        }
    }

    /** Whether it is the pass code of this link. */
    public boolean opens(String token, String code) {
        byte[] given = codeHash(token, code);
        return jdbc.sql("select code_hash from document_share where token_hash = :token and code_hash is not null")
                .param("token", Tokens.hash(token))
                .query((row, n) -> row.getBytes(1))
                .optional()
                .filter(kept -> MessageDigest.isEqual(kept, given))
                .isPresent();
    }

    /** What a browser keeps to show that it gave the pass code; says nothing about the code. */
    public String pass(String token) {
        return HexFormat.of().formatHex(secrets.mark("share.pass", token.getBytes(StandardCharsets.UTF_8)));
    }

    public boolean passed(String token, @Nullable String pass) {
        return pass != null
                && MessageDigest.isEqual(
                        pass.getBytes(StandardCharsets.UTF_8), pass(token).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] codeHash(String token, String code) {
        return secrets.mark("share.code", (token + "\n" + code.strip()).getBytes(StandardCharsets.UTF_8));
    }
}
