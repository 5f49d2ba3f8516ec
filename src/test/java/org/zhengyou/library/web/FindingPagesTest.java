package org.zhengyou.library.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Document.Visibility;
import org.zhengyou.search.Entry;
import org.zhengyou.search.SearchIndex;
import org.zhengyou.search.SearchUpkeep;

class FindingPagesTest extends LibraryRequests {
    private static final String TAG = "标签" + UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    SearchIndex index;

    @Autowired
    SearchUpkeep upkeep;

    @BeforeEach
    void anIndex() throws Exception {
        upkeep.settle();
    }

    /** As it may be while much else is indexed: the record changed, and the index does not know. */
    @Test
    void whatTheIndexDoesNotKnowYetIsAskedOfTheRecord() throws Exception {
        Document open = listed(Visibility.PUBLIC, "公开做法.txt", TEXT);
        Document branchOnly = listed(Visibility.UNIT, "支部内部做法.txt", TEXT);
        Document draft = draft(secretary, Visibility.PUBLIC, "未列出做法.txt", TEXT);
        upkeep.settle();
        List.of(open, branchOnly, draft).forEach(document -> index.put(List.of(asPublic(document))));

        String address = "/library?tag=" + TAG;
        as(Viewer.PUBLIC, get(address))
                .andExpect(content()
                        .string(allOf(
                                containsString("找到 1 份"),
                                not(containsString("class=\"doc-facets\"")),
                                containsString(open.href()),
                                not(containsString("内部做法")),
                                not(containsString("未列出做法")))));
        as(member, get(address))
                .andExpect(content().string(allOf(containsString("内部做法"), not(containsString("未列出做法")))));
        as(Viewer.PUBLIC, get(open.href()))
                .andExpect(content().string(allOf(not(containsString("内部做法")), not(containsString("未列出做法")))));
        as(member, get(open.href())).andExpect(content().string(containsString("内部做法")));
    }

    @Test
    void beyondTheLastPageIsTheLast() throws Exception {
        Document open = listed(Visibility.PUBLIC, "只有一份.txt", TEXT);
        upkeep.settle();
        for (String page : List.of("2", "2147483647", "-1")) {
            as(Viewer.PUBLIC, get("/library?unit=" + branch + "&page=" + page))
                    .andExpect(content().string(allOf(containsString("找到 1 份"), containsString(open.href()))));
        }
    }

    private Entry asPublic(Document document) {
        return new Entry(
                "document",
                document.id(),
                document.unitId(),
                document.title(),
                TEXT,
                List.of(TAG, "另一标签"),
                "",
                "",
                "TXT",
                LocalDate.EPOCH,
                Set.of(Entry.PUBLIC));
    }
}
