package org.zhengyou.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhengyou.access.AccessFixtures;
import org.zhengyou.access.AccessTest;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.claim.Claim.State;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.files.FileStore;
import org.zhengyou.platform.form.Receipt;
import org.zhengyou.royalty.RoyaltyFixtures;

/** One claimant is one claimant however the name is written, and a claim ends in every year. */
@AccessTest
@Import(ContestedForTests.class)
class ClaimantsTest {
    private static final Instant NOW = RoyaltyFixtures.NOW;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    Claims claims;

    @Autowired
    HandleClaims handle;

    @Autowired
    AccessFixtures access;

    @Autowired
    ContestedForTests contested;

    UUID unit;
    Viewer editor;
    Contested.Item item;

    @BeforeEach
    void aDocument() {
        unit = access.unit(null);
        editor = access.viewer(Role.EDITOR, unit, NOW);
        item = contested.add(unit, access.viewer(Role.MEMBER, unit, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = {" 张　三丰", "张\u200b三丰", "张\u00ad三丰", "张\u2060·三丰", "张+三丰", "张\u0301三丰", "（张三丰）", "張三豐"})
    void theSameNameWrittenOtherwiseIsTheSameClaimant(String written) {
        file("张三丰", TODAY);
        assertThatThrownBy(() -> file(written, TODAY)).isInstanceOf(ClaimRefused.class);
        file("张三", TODAY);
    }

    @Test
    void namesOfSignsAloneAreNotAllOne() {
        file("＊＊", TODAY);
        file("!!", TODAY);
    }

    @Test
    void whereTheCalendarIsNotKeptThereIsALimitAllTheSame() {
        LocalDate far = LocalDate.of(2091, 3, 1);
        Receipt receipt = file("x", far);
        UUID id = claims.lookUp(receipt.number(), receipt.code())
                .orElseThrow()
                .claim()
                .id();
        handle.step(unit, id, State.FORWARDED, null, editor, far, NOW);
        LocalDate due = Objects.requireNonNull(handle.get(unit, id).stepDueOn());
        assertThat(due).isAfterOrEqualTo(far.plusDays(24));
        assertThatThrownBy(() -> handle.step(unit, id, State.UPHELD, "no answer", editor, due, NOW))
                .isInstanceOf(ClaimRefused.class);
        handle.step(unit, id, State.UPHELD, "no answer", editor, due.plusDays(1), NOW);
    }

    @Test
    void anEditorOpensNeitherParticularsNorProofOfAClaimAgainstThemselves() {
        Contested.Item own = contested.add(unit, editor);
        var proof = new Filing.Enclosed(new FileStore.Kept("0".repeat(64), 1), "identity card.jpg");
        Receipt receipt = file(own, "x", TODAY, List.of(proof));
        Claim claim =
                claims.lookUp(receipt.number(), receipt.code()).orElseThrow().claim();
        assertThatThrownBy(() -> handle.reveal(unit, claim.id(), editor, null)).isInstanceOf(ClaimRefused.class);
        assertThat(handle.files(claim, editor)).isEmpty();
        Viewer other = access.viewer(Role.EDITOR, unit, NOW);
        assertThat(handle.reveal(unit, claim.id(), other, null).claimant().contact())
                .isEqualTo("13900000000");
        assertThat(handle.files(claim, other)).hasSize(1);
    }

    private Receipt file(String name, LocalDate today) {
        return file(item, name, today, List.of());
    }

    private Receipt file(Contested.Item about, String name, LocalDate today, List<Filing.Enclosed> files) {
        byte[] nonce = ByteBuffer.allocate(16)
                .putLong(Uuid7.next().getMostSignificantBits())
                .putLong(Uuid7.next().getLeastSignificantBits())
                .array();
        Party party = new Party(name, "13900000000", "address");
        var filing = new Filing(Claim.Kind.COPYRIGHT, party, "work", "copied", "proof", files, nonce);
        return claims.file(unit, about.id(), filing, Viewer.PUBLIC, today, NOW);
    }
}
