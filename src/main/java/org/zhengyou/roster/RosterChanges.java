package org.zhengyou.roster;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.member.Masks;
import org.zhengyou.member.MemberSecrets;
import org.zhengyou.platform.sheet.PartialDate;
import org.zhengyou.platform.text.Mask;
import org.zhengyou.roster.RosterImport.Kind;
import org.zhengyou.unit.UnitProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a row would change in what is kept, field by field; of sealed numbers no more than their masks leaves here. */
@Component
class RosterChanges {
    /** Columns that are compared as they stand: heading's field and column. */
    private static final List<List<String>> MEMBER_FIELDS = List.of(
            List.of("name", "name"),
            List.of("category", "category"),
            List.of("post", "post"),
            List.of("partyPost", "party_post"),
            List.of("sex", "sex"),
            List.of("ethnicity", "ethnicity"),
            List.of("education", "education"),
            List.of("note", "note"));

    /** Heading's field and column; how much of it is known stands in the column named after the field. */
    private static final List<List<String>> DATES =
            List.of(List.of("birth", "birth"), List.of("joined", "joined"), List.of("full", "full_since"));

    private static final List<List<String>> PROFILE_FIELDS = List.of(
            List.of("secretary", "secretary"),
            List.of("deputy", "deputySecretary"),
            List.of("committeeCount", "committeeSize"),
            List.of("founded", "founded"),
            List.of("elected", "termFrom"),
            List.of("expires", "termTo"),
            List.of("contact", "contactName"),
            List.of("note", "remarks"));

    private static final List<List<String>> UNIT_COLUMNS = List.of(
            List.of("name", "name"),
            List.of("kind", "kind"),
            List.of("affiliation", "affiliation"),
            List.of("superior", "leading_committee"),
            List.of("sector", "school_level"),
            List.of("nature", "ownership"));

    private final MemberSecrets secrets;
    private final UnitProfiles profiles;
    private final JsonMapper json;

    RosterChanges(MemberSecrets secrets, UnitProfiles profiles, JsonMapper json) {
        this.secrets = secrets;
        this.profiles = profiles;
        this.json = json;
    }

    /**
     * @param kept the record's row as JSON; null where there is none
     * @param stated the import's row as JSON
     */
    List<RosterRow.Change> of(Kind kind, @Nullable String kept, String stated) {
        List<RosterRow.Change> changes = new ArrayList<>();
        if (kept == null) {
            return changes;
        }
        JsonNode before = json.readTree(kept);
        JsonNode after = json.readTree(stated);
        if (kind == Kind.MEMBERS) {
            MEMBER_FIELDS.forEach(field -> compare(changes, field.get(0), before, after, field.get(1), field.get(1)));
            DATES.forEach(field -> date(changes, field.get(0), field.get(1), before, after));
            number(changes, before, after, "idNumber", "id_number", this::idNumber);
            number(changes, before, after, "phone", "phone", this::phone);
        } else {
            JsonNode profile = after.path("profile");
            UNIT_COLUMNS.forEach(
                    field -> compare(changes, field.get(0), before, after, field.get(1), camel(field.get(1))));
            PROFILE_FIELDS.forEach(
                    field -> compare(changes, field.get(0), before, profile, snake(field.get(1)), field.get(1)));
            contactPhone(changes, before, profile);
        }
        return changes;
    }

    /** No more of a date than is known: 1979-04 where no day was written. */
    private static void date(
            List<RosterRow.Change> changes, String field, String column, JsonNode before, JsonNode after) {
        String old = known(before, field, column);
        String fresh = known(after, field, column);
        if (fresh != null && !fresh.equals(old)) {
            changes.add(new RosterRow.Change(field, old, fresh));
        }
    }

    private static @Nullable String known(JsonNode node, String field, String column) {
        String day = text(node, column);
        String precision = text(node, field + "_precision");
        return day == null || precision == null
                ? day
                : switch (PartialDate.Precision.valueOf(precision)) {
                    case YEAR -> day.substring(0, 4);
                    case MONTH -> day.substring(0, 7);
                    case DAY -> day;
                };
    }

    /** Two numbers differ where their keyed marks do. */
    private static void number(
            List<RosterRow.Change> changes,
            JsonNode before,
            JsonNode after,
            String field,
            String column,
            Function<byte[], @Nullable String> masked) {
        String mark = text(after, column + "_mark");
        if (mark != null && !mark.equals(text(before, column + "_mark"))) {
            changes.add(new RosterRow.Change(field, masked(before, column, masked), masked(after, column, masked)));
        }
    }

    private static @Nullable String masked(JsonNode node, String column, Function<byte[], @Nullable String> masked) {
        String hex = text(node, column);
        return hex == null ? null : masked.apply(bytes(hex));
    }

    private @Nullable String idNumber(byte[] hidden) {
        String number = secrets.openIdNumber(hidden);
        return number == null ? null : Masks.idNumber(number);
    }

    private @Nullable String phone(byte[] hidden) {
        String number = secrets.openPhone(hidden);
        return number == null ? null : Masks.phone(number);
    }

    private void contactPhone(List<RosterRow.Change> changes, JsonNode before, JsonNode profile) {
        String stated = text(profile, "contactPhone");
        if (stated == null) {
            return;
        }
        String hidden = text(before, "contact_phone");
        String old = hidden == null ? null : profiles.open(bytes(hidden));
        String fresh = profiles.open(Base64.getDecoder().decode(stated));
        if (!fresh.equals(old)) {
            changes.add(new RosterRow.Change("phone", old == null ? null : Mask.phone(old), Mask.phone(fresh)));
        }
    }

    /** As PostgreSQL writes a bytea into JSON: hexadecimal after a backslash and an x. */
    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex, 2, hex.length());
    }

    private static void compare(
            List<RosterRow.Change> changes,
            String field,
            JsonNode before,
            JsonNode after,
            String keptName,
            String statedName) {
        String old = text(before, keptName);
        String fresh = text(after, statedName);
        if (fresh != null && !Objects.equals(old, fresh)) {
            changes.add(new RosterRow.Change(field, old, fresh));
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }

    private static String camel(String name) {
        StringBuilder out = new StringBuilder();
        for (String part : name.split("_", -1)) {
            out.append(out.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
        }
        return out.toString();
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
