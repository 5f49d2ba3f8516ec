package org.zhengyou.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhengyou.search.opensearch.TestCluster.settings;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengyou.search.Entry;
import org.zhengyou.search.IndexAway;
import org.zhengyou.search.Question;

/** Where nobody listens. */
class OpenSearchAwayTest {
    private static final String NOBODY = "http://127.0.0.1:1";

    @Test
    void whatCannotBeReachedSaysSoAndWhere() {
        OpenSearchIndex index = new OpenSearchIndex(new Cluster(settings(NOBODY, "zhengyou")), "zhengyou", 0);
        assertThatThrownBy(() -> index.find(Question.of("document", "义务教育", Set.of(Entry.PUBLIC))))
                .isInstanceOf(IndexAway.class)
                .hasMessageContaining(NOBODY);
    }

    @Test
    void anAddressThatIsNoneIsRefusedByItsName() {
        for (String url :
                new String[] {"localhost:9200", "ftp://there", "http://there/path", "http://a b", "http://u:p@there"}) {
            assertThatThrownBy(() -> settings(url, "zhengyou")).hasMessageContaining("zhengyou.search.opensearch.url");
        }
        assertThatThrownBy(() -> settings(NOBODY, "Über")).hasMessageContaining("zhengyou.search.opensearch.index");
        assertThat(settings("https://search.example.org", "a-1").index()).isEqualTo("a-1");
    }
}
