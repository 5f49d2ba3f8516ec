package org.zhengyou.pledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.search.SearchUpkeep;

class PledgeControllerTest extends PledgePagesOnDatabase {
    @Autowired
    private SearchUpkeep upkeep;

    @Test
    void theListShowsPledgesAndFiltersThem() throws Exception {
        fixtures.draft(world, member, "辅导留守学生");
        fixtures.submitted(world, fixtures.member(world.branch(), "王芳"), "整理阅览室");
        as(world.secretary(), get(list))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("辅导留守学生")))
                .andExpect(content().string(containsString("整理阅览室")))
                .andExpect(content().string(not(containsString("pledge."))));
        as(world.secretary(), get(list).param("state", "UNDER_REVIEW"))
                .andExpect(content().string(not(containsString("辅导留守学生"))))
                .andExpect(content().string(containsString("整理阅览室")));
        upkeep.settle();
        as(
                        world.secretary(),
                        get(list).param("words", "阅览").param("item", "SERVICE").param("pledger", "MEMBER"))
                .andExpect(content().string(not(containsString("辅导留守学生"))))
                .andExpect(content().string(containsString("整理阅览室")));
        as(world.office(), get("/units/" + world.committee() + "/pledges").header("Accept-Language", "en"))
                .andExpect(content().string(containsString("Under review")))
                .andExpect(content().string(containsString("王芳")));
    }

    @Test
    void aFragmentHoldsTheRowsAlone() throws Exception {
        fixtures.draft(world, member, "text");
        as(world.secretary(), get(list).header("HX-Request", "true").header("HX-Target", "rows"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<table>")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void anUnknownFilterIsNoFilter() throws Exception {
        fixtures.draft(world, member, "text");
        as(world.secretary(), get(list).param("state", "NONSENSE").param("words", "%_\\"))
                .andExpect(status().isOk());
    }

    @Test
    void thePublicIsAskedToSignInAndOthersFindNothing() throws Exception {
        UUID id = fixtures.draft(world, member, "text");
        mvc.perform(get(list)).andExpect(status().is3xxRedirection());
        Viewer stranger = fixtures.account("s", null, Role.SECRETARY, fixtures.branch(world, "other"));
        as(stranger, get(list)).andExpect(status().isNotFound());
        as(stranger, get(list + "/" + id)).andExpect(status().isNotFound());
        Viewer editor = fixtures.account("e", null, Role.EDITOR, world.branch());
        as(editor, get(list)).andExpect(status().isNotFound());
        Viewer leader = fixtures.account("l", null, Role.LEADER, world.branch());
        as(leader, get(list + "/" + id)).andExpect(status().isNotFound());
        as(leader, post(list).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void aPledgeOfAnotherUnitIsNotFoundUnderOnesOwn() throws Exception {
        UUID id = fixtures.draft(world, member, "text");
        UUID other = fixtures.branch(world, "other");
        Viewer secretary = fixtures.account("s", null, Role.SECRETARY, other);
        String foreign = "/units/" + other + "/pledges/" + id;
        for (String below : new String[] {"", "/edit", "/letter", "/review", "/amendment/new", "/appraisal"}) {
            as(secretary, get(foreign + below)).andExpect(status().isNotFound());
        }
        for (String below : new String[] {"/submission", "/archive", "/appraisal", "/review/undo", "/report/undo"}) {
            as(secretary, post(foreign + below).with(csrf())).andExpect(status().isNotFound());
        }
        as(secretary, post(foreign).with(csrf()).param("text0", "x")).andExpect(status().isNotFound());
    }

    @Test
    void aFormWithMistakesKeepsEverythingThatWasTyped() throws Exception {
        as(world.secretary(), form(post(list)).param("text0", "写了一半 🙂").param("dueOn0", "2027-02-30"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("写了一半 🙂")))
                .andExpect(content().string(containsString("2027-02-30")))
                .andExpect(content().string(containsString("id=\"dueOn0\"")))
                .andExpect(content().string(containsString("aria-invalid=\"true\"")));
        assertThat(count()).isZero();
    }

    @Test
    void itemsAreAddedAndTakenAwayWithoutScriptsAndWithoutSaving() throws Exception {
        as(world.secretary(), form(post(list)).param("text0", "first").param("do", "add"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("name=\"text1\"")))
                .andExpect(content().string(containsString("first")));
        as(
                        world.secretary(),
                        form(post(list))
                                .param("text0", "first")
                                .param("text1", "second")
                                .param("do", "remove0"))
                .andExpect(content().string(not(containsString("first"))))
                .andExpect(content().string(containsString("second")));
        assertThat(count()).isZero();
    }

    @Test
    void aMemberFindsTheWayToTheirOwnLetter() throws Exception {
        Viewer self = fixtures.account("李明", member, Role.MEMBER, world.branch());
        as(self, get("/pledges/mine")).andExpect(redirectedUrl(list + "/new?pledger=" + member));
        as(self, get(list + "/new").param("pledger", UUID.randomUUID().toString()))
                .andExpect(content().string(containsString("李明")))
                .andExpect(content().string(containsString("value=\"" + member + "\"")));
        UUID id = fixtures.draft(world, member, "text");
        as(self, get("/pledges/mine")).andExpect(redirectedUrl(list + "/" + id));
    }

    @Test
    void aListOfTenThousandIsReadPageByPage() throws Exception {
        jdbc.sql("""
                        insert into pledge (unit_id, id, campaign_id, pledger_kind, member_id, pledger_name, state,
                                            summary, text_hash, due_on, state_on)
                        select :unit, uuidv7(), :campaign, 'MEMBER', gen_random_uuid(), 'name ' || n, 'IN_FORCE',
                               'summary', '\\x00', '2027-06-30', '2026-11-20'
                        from generate_series(1, 10000) n
                        """)
                .param("unit", world.branch())
                .param("campaign", world.campaign().id())
                .update();
        String page = as(world.secretary(), get(list)).andReturn().getResponse().getContentAsString();
        assertThat(page.split("<tr>", -1)).hasSize(52);
        String last = page.replaceAll("(?s).*[?&]after=([0-9a-f-]+).*", "$1");
        as(world.secretary(), get(list).param("after", last))
                .andExpect(content().string(not(containsString(last))))
                .andExpect(content().string(containsString("rel=\"next\"")));
    }
}
