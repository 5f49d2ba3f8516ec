package org.zhengyou.search;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The sources there are; asked for late, because what they are made of may itself ask the index. */
@Component
class SearchSources {
    private final ObjectProvider<SearchSource> sources;

    SearchSources(ObjectProvider<SearchSource> sources) {
        this.sources = sources;
    }

    List<SearchSource> all() {
        return sources.orderedStream().toList();
    }

    Optional<SearchSource> find(String collection) {
        return sources.stream()
                .filter(source -> source.collection().equals(collection))
                .findAny();
    }
}
