package org.zhengyou.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.zhengyou.search.Entry;
import org.zhengyou.search.Found;
import org.zhengyou.search.Question;
import org.zhengyou.search.SearchContract;
import org.zhengyou.search.SearchIndex;
import org.zhengyou.testing.NeedsOpenSearch;

/** On a real node. */
@NeedsOpenSearch
class OpenSearchContractTest extends SearchContract {
    private static final TestCluster CLUSTER = new TestCluster();

    @Override
    protected SearchIndex empty() {
        return CLUSTER.empty();
    }

    @Test
    void anEmptyIndexAnswersToo() {
        SearchIndex index = CLUSTER.empty();
        Set<String> all = Set.of(Entry.PUBLIC);
        assertThat(index.find(Question.of("document", "义务教欲", all))).isEqualTo(Found.NOTHING);
        assertThat(index.related(UUID.randomUUID(), all, 5)).isEmpty();
        assertThat(index.newest(Question.of("document", "", all), null, 5)).isEmpty();
        assertThat(index.keywords("邻里纠纷", "邻里纠纷减少。", 3)).contains("邻里纠纷");
    }

    @AfterAll
    static void sweep() {
        CLUSTER.sweep();
    }
}
