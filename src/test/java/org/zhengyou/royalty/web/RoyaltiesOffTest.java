package org.zhengyou.royalty.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.zhengyou.access.NavigationEntry;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.notice.HeardEvents;
import org.zhengyou.notice.NoticeFixtures;
import org.zhengyou.royalty.Item;
import org.zhengyou.royalty.Purchases;
import org.zhengyou.royalty.RoyaltyFixtures;
import org.zhengyou.royalty.RoyaltyRefused;

/** As the program is delivered. */
@SpringBootTest
@AutoConfigureMockMvc
@Import({NoticeFixtures.class, HeardEvents.class})
class RoyaltiesOffTest {
    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @ValueSource(strings = {"/wallet", "/wallet/earnings", "/wallet/top-ups", "/wallet/sandbox/x"})
    void noPageOfMoneyExists(String path) throws Exception {
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(mvc.perform(post(path).with(csrf()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void noNoticeIsTakenAndNoLinkLeadsToMoney(@Autowired List<NavigationEntry> links) throws Exception {
        assertThat(mvc.perform(post("/payments/sandbox/notices").content("{}".getBytes(UTF_8)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(links)
                .noneMatch(link -> link.path().contains("wallet") || link.path().contains("refunds"));
    }

    @Test
    void nothingIsSold(@Autowired Purchases purchases) {
        UUID unit = UUID.randomUUID();
        Viewer buyer = NoticeFixtures.viewer("b", Role.MEMBER, unit);
        Item item = new Item(unit, UUID.randomUUID(), "x", 100, UUID.randomUUID());

        assertThatThrownBy(() -> purchases.buy(buyer, item, () -> {}, RoyaltyFixtures.NOW))
                .isInstanceOf(RoyaltyRefused.class);
    }
}
