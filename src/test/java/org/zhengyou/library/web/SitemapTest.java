package org.zhengyou.library.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document.Visibility;

@TestPropertySource(properties = "zhengyou.library.address=https://zhengyou.example")
class SitemapTest extends LibraryRequests {
    private static final Pattern PLACE = Pattern.compile("<loc>https://zhengyou\\.example([^<]*)</loc>");

    @AfterEach
    void theManyGoAgain() {
        for (String table : List.of("document_version", "document")) {
            jdbc.sql("delete from " + table + " where unit_id = :unit")
                    .param("unit", sibling)
                    .update();
        }
    }

    @Test
    void eachOfManyDocumentsStandsInOnePartOfTheMapOnce() throws Exception {
        many(2 * SitemapController.MOST + 7);

        List<String> parts = places("/sitemap.xml");
        assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.startsWith("/sitemap.xml?part="));
        Set<String> told = new HashSet<>();
        for (String part : parts) {
            List<String> places = places(part);
            assertThat(places).hasSizeLessThanOrEqualTo(SitemapController.MOST + 1);
            places.forEach(place -> assertThat(told.add(place)).isTrue());
        }
        assertThat(told)
                .contains("/library")
                .filteredOn(place -> place.contains(sibling.toString()))
                .hasSize(2 * SitemapController.MOST + 7);
        as(Viewer.PUBLIC, get("/sitemap.xml?part=" + (parts.size() + 1))).andExpect(status().isNotFound());
        as(Viewer.PUBLIC, get("/sitemap.xml?part=0")).andExpect(status().isNotFound());
    }

    @Test
    void aDocumentHasOneAddressWhateverHostItWasAskedBy() throws Exception {
        String href = listed(Visibility.PUBLIC, "地址.txt", TEXT).href();
        assertThat(page(href))
                .contains("<link rel=\"canonical\" href=\"https://zhengyou.example" + href + "\">")
                .doesNotContain("elsewhere.example");
        assertThat(page(href + "/share")).contains("https://zhengyou.example" + href);
        assertThat(page("/robots.txt")).contains("Sitemap: https://zhengyou.example/sitemap.xml");
    }

    private void many(int count) {
        jdbc.sql("""
                        insert into document (unit_id, id, title, author, owner_id, visibility, state, created_at, listed_on)
                        select :unit, gen_random_uuid(), '做法', '甲', :owner, 'PUBLIC', 'LISTED', now(), current_date
                        from generate_series(1, :count)
                        """)
                .param("unit", sibling)
                .param("owner", secretary.account())
                .param("count", count)
                .update();
        jdbc.sql("""
                        insert into document_version (unit_id, document_id, version, hash, size, name, kind, scan, rendering,
                                                      compared, added_at, added_by)
                        select unit_id, id, 1, repeat('0', 64), 1, 'a.txt', 'TXT', 'NOT_SCANNED', 'FAILED', true, now(), '甲'
                        from document where unit_id = :unit
                        """).param("unit", sibling).update();
    }

    private List<String> places(String address) throws Exception {
        return PLACE.matcher(page(address))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String page(String address) throws Exception {
        return as(Viewer.PUBLIC, get(address).header("Host", "elsewhere.example"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
