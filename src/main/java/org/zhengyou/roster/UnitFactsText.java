package org.zhengyou.roster;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.unit.UnitProfile;
import org.zhengyou.unit.UnitProfiles;
import tools.jackson.databind.json.JsonMapper;

/** What a row of a roster of units says, as it waits in the database: the telephone is sealed there, too. */
@Component
class UnitFactsText {
    private final UnitProfiles profiles;
    private final JsonMapper json;

    UnitFactsText(UnitProfiles profiles, JsonMapper json) {
        this.profiles = profiles;
        this.json = json;
    }

    String write(UnitEntry.Facts facts) {
        String phone = facts.profile().contactPhone();
        return json.writeValueAsString(
                phone == null ? facts : with(facts, Base64.getEncoder().encodeToString(profiles.seal(phone))));
    }

    UnitEntry.Facts read(String text) {
        UnitEntry.Facts facts = json.readValue(text, UnitEntry.Facts.class);
        String sealed = facts.profile().contactPhone();
        return sealed == null
                ? facts
                : with(facts, profiles.open(Base64.getDecoder().decode(sealed)));
    }

    private static UnitEntry.Facts with(UnitEntry.Facts facts, @Nullable String phone) {
        UnitProfile profile = facts.profile();
        return new UnitEntry.Facts(
                facts.name(),
                facts.kind(),
                facts.superior(),
                facts.affiliation(),
                facts.leadingCommittee(),
                facts.schoolLevel(),
                facts.ownership(),
                new UnitProfile(
                        profile.secretary(),
                        profile.deputySecretary(),
                        profile.committeeSize(),
                        profile.founded(),
                        profile.termFrom(),
                        profile.termTo(),
                        profile.contactName(),
                        phone,
                        profile.remarks()),
                facts.statedMembers());
    }
}
