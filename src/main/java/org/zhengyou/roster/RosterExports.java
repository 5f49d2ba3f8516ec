package org.zhengyou.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.member.Masks;
import org.zhengyou.member.MemberSecrets;
import org.zhengyou.platform.sheet.SheetWriter;
import org.zhengyou.roster.RosterImport.Kind;
import org.zhengyou.unit.UnitProfiles;

/** Rosters out, with the same columns that go in. */
@Component
public class RosterExports {
    private static final int FETCH = 500;
    private static final List<String> MEMBERS = List.of(
            "name",
            "sex",
            "ethnicity",
            "birth",
            "education",
            "joined",
            "full",
            "branch",
            "partyPost",
            "post",
            "category",
            "idNumber",
            "phone",
            "note");
    private static final List<String> UNITS = List.of(
            "name",
            "kind",
            "superior",
            "secretary",
            "deputy",
            "committeeCount",
            "memberCount",
            "founded",
            "elected",
            "expires",
            "contact",
            "phone",
            "nature",
            "note");

    private final JdbcTemplate jdbc;
    private final MemberSecrets secrets;
    private final UnitProfiles profiles;

    RosterExports(JdbcTemplate jdbc, MemberSecrets secrets, UnitProfiles profiles) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.profiles = profiles;
    }

    /** The reader's words. */
    public interface Words {
        String text(String key);
    }

    /** Headings only. */
    public void template(Kind kind, Words words, OutputStream out) throws IOException {
        try (SheetWriter writer = writer(kind, words, out)) {
            writer.row(List.of());
        }
    }

    /**
     * Members of a subtree, streamed.
     *
     * @param inClear whoever calls this with true has written it into the log
     */
    @Transactional(readOnly = true)
    public void members(UUID top, boolean inClear, Words words, OutputStream out) throws IOException {
        try (SheetWriter writer = writer(Kind.MEMBERS, words, out)) {
            query(
                    """
                    select m.*, u.name as branch from unit_ancestor a join member m on m.unit_id = a.unit_id
                    join unit u on u.id = m.unit_id
                    where a.ancestor_id = ? and m.status = 'ACTIVE' order by u.position, u.id, m.position, m.id
                    """,
                    top,
                    row -> write(
                            writer,
                            Arrays.asList(
                                    row.getString("name"),
                                    word(words, "member.sex.", row.getString("sex")),
                                    row.getString("ethnicity"),
                                    row.getString("birth_typed"),
                                    row.getString("education"),
                                    row.getString("joined_typed"),
                                    row.getString("full_typed"),
                                    row.getString("branch"),
                                    row.getString("party_post"),
                                    row.getString("post"),
                                    word(words, "member.category.", row.getString("category")),
                                    idNumber(row, inClear),
                                    phone(row, inClear),
                                    row.getString("note"))));
        }
    }

    /** Units of a subtree without its top. */
    @Transactional(readOnly = true)
    public void units(UUID top, Words words, OutputStream out) throws IOException {
        try (SheetWriter writer = writer(Kind.UNITS, words, out)) {
            query("""
                    select u.*, p.name as parent, (select count(*) from unit_ancestor b join member m
                        on m.unit_id = b.unit_id and m.status = 'ACTIVE' where b.ancestor_id = u.id) as members
                    from unit_ancestor a join unit u on u.id = a.unit_id left join unit p on p.id = u.parent_id
                    where a.ancestor_id = ? and a.depth > 0 and u.closed_on is null order by a.depth, u.position, u.id
                    """, top, row -> {
                UUID id = row.getObject("id", UUID.class);
                write(
                        writer,
                        Arrays.asList(
                                row.getString("name"),
                                word(words, "unit.kind.", row.getString("kind")),
                                row.getString("leading_committee") == null
                                        ? row.getString("parent")
                                        : row.getString("leading_committee"),
                                row.getString("secretary"),
                                row.getString("deputy_secretary"),
                                row.getString("committee_size"),
                                row.getString("members"),
                                row.getString("founded"),
                                row.getString("term_from"),
                                row.getString("term_to"),
                                row.getString("contact_name"),
                                row.getBytes("contact_phone") == null
                                        ? null
                                        : profiles.get(id).contactPhone(),
                                word(words, "unit.ownership.", row.getString("ownership")),
                                row.getString("remarks")));
            });
        }
    }

    private static SheetWriter writer(Kind kind, Words words, OutputStream out) {
        List<String> fields = kind == Kind.MEMBERS ? MEMBERS : UNITS;
        return new SheetWriter(
                out,
                words.text(kind == Kind.MEMBERS ? "roster.file.members" : "roster.file.units"),
                fields.stream()
                        .map(field -> words.text(
                                field.equals("name") ? "roster.heading." + kind.name() : "roster.field." + field))
                        .toList());
    }

    private void query(String sql, UUID top, RowCallbackHandler each) {
        JdbcTemplate streaming = new JdbcTemplate(java.util.Objects.requireNonNull(jdbc.getDataSource()));
        streaming.setFetchSize(FETCH);
        streaming.query(sql, each, top);
    }

    private static void write(SheetWriter writer, List<@Nullable String> cells) {
        try {
            writer.row(cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String word(Words words, String prefix, @Nullable String value) {
        return value == null ? null : words.text(prefix + value);
    }

    private @Nullable String idNumber(ResultSet row, boolean inClear) throws SQLException {
        String number = secrets.openIdNumber(row.getBytes("id_number"));
        return number == null || inClear ? number : Masks.idNumber(number);
    }

    private @Nullable String phone(ResultSet row, boolean inClear) throws SQLException {
        String number = secrets.openPhone(row.getBytes("phone"));
        return number == null || inClear ? number : Masks.phone(number);
    }
}
