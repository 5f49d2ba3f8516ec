package org.zhengyou.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhengyou.pledge.PledgeFixtures.deed;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.pledge.Pledge.ItemKind;
import org.zhengyou.pledge.Pledge.PledgerKind;
import org.zhengyou.pledge.Pledge.State;
import org.zhengyou.search.SearchUpkeep;

/** The lists' search by words: what the index answers is what reading every record would. */
class PledgeSearchTest extends PledgesOnDatabase {
    @Autowired
    private PledgeLists lists;

    @Autowired
    private PledgeActors actors;

    @Autowired
    private PledgeSearch search;

    @Autowired
    private SearchUpkeep upkeep;

    private List<UUID> ids(Viewer viewer, UUID unit, PledgeFilter filter) {
        return lists.list(viewer, unit, filter).rows().rows().stream()
                .map(PledgeRow::id)
                .toList();
    }

    private List<UUID> plainly(Viewer viewer, UUID unit, PledgeFilter filter) {
        PledgeSight sight = actors.sight(viewer, unit);
        return lists.scan(unit, filter, sight, lists.where(viewer, unit, filter, sight)).rows().rows().stream()
                .map(PledgeRow::id)
                .toList();
    }

    private static PledgeFilter words(String words) {
        return new PledgeFilter(null, null, null, null, words, null);
    }

    @Test
    void whatWasWrittenIsFoundWithinASecondAndWhatWasTakenAwayIsNot() throws Exception {
        UUID id = fixtures.draft(world, member, "每周为图书角整理阅览书目");
        upkeep.settle();
        assertThat(ids(world.office(), world.committee(), words("阅览书目"))).containsExactly(id);
        assertThat(ids(world.office(), world.committee(), words("李明 图书角"))).containsExactly(id);

        Pledge pledge = pledges.get(world.secretary(), world.branch(), id);
        pledges.revise(world.branch(), id, pledge.steps(), PledgeFixtures.items("每月走访一户家庭"), deed(world.secretary()));
        upkeep.settle();
        assertThat(ids(world.office(), world.committee(), words("阅览书目"))).isEmpty();
        assertThat(ids(world.office(), world.committee(), words("走访"))).containsExactly(id);

        pledges.discard(world.branch(), id, deed(world.secretary()));
        upkeep.settle();
        assertThat(ids(world.office(), world.committee(), words("走访"))).isEmpty();
    }

    @Test
    void everyViewerFindsWhatReadingEveryRecordFinds() throws Exception {
        List<UUID> all = new ArrayList<>();
        all.add(fixtures.inForce(world, member, "帮扶困难学生，每周一次"));
        UUID second = fixtures.member(world.branch(), "王芳");
        all.add(fixtures.draft(world, second, "帮扶困难家庭"));
        all.add(fixtures.submitted(world, fixtures.member(world.branch(), "赵强"), "open lessons 每周公开课"));
        all.add(fixtures.onNotice(world, fixtures.member(world.branch(), "帮扶"), "义务维修"));
        Viewer reader = fixtures.account("reader", null, Role.LEADER, world.committee());
        Viewer herself = fixtures.account("herself", second, Role.MEMBER, world.branch());
        upkeep.settle();
        int found = 0;
        for (Viewer viewer : List.of(world.office(), world.secretary(), reader, herself, Viewer.PUBLIC)) {
            for (UUID unit : List.of(world.committee(), world.branch())) {
                for (String typed : List.of("帮扶", "每周", "帮扶困难", "lessons", "家庭", "王芳", "没有的词", "LESSONS")) {
                    for (PledgeFilter filter : filters(typed, all.get(1))) {
                        assertThat(ids(viewer, unit, filter))
                                .as("%s at %s of %s", filter, unit, viewer.name())
                                .isEqualTo(plainly(viewer, unit, filter));
                        found += plainly(viewer, unit, filter).size();
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(30);
    }

    private List<PledgeFilter> filters(String typed, UUID after) {
        return List.of(
                words(typed),
                new PledgeFilter(world.campaign().id(), State.DRAFT, null, null, typed, null),
                new PledgeFilter(null, null, PledgerKind.MEMBER, ItemKind.SERVICE, typed, null),
                new PledgeFilter(null, State.IN_FORCE, PledgerKind.UNIT, null, typed, null),
                new PledgeFilter(null, null, null, null, typed, after));
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() throws Exception {
        for (int i = 0; i < 60; i++) {
            fixtures.draft(world, fixtures.member(world.branch(), "同志" + i), "结对帮扶");
        }
        upkeep.settle();
        var first = lists.list(world.office(), world.committee(), words("结对帮扶")).rows();
        assertThat(first.rows()).hasSize(50);
        assertThat(first.more()).isTrue();
        var second = lists.list(
                        world.office(),
                        world.committee(),
                        new PledgeFilter(
                                null,
                                null,
                                null,
                                null,
                                "结对帮扶",
                                first.rows().getLast().id()))
                .rows();
        assertThat(second.rows()).hasSize(10);
        assertThat(second.rows()).doesNotContainAnyElementsOf(first.rows());
    }

    @Test
    void signsAloneAreStillLookedForInTheRecords() {
        assertThat(search.answers("%_")).isFalse();
        assertThat(ids(world.office(), world.committee(), words("%_"))).isEmpty();
    }
}
