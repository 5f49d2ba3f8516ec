package org.zhengyou.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.search.SearchContract;
import org.zhengyou.search.SearchIndex;
import org.zhengyou.search.Terms;

class LuceneContractTest extends SearchContract {
    @TempDir
    private Path folder;

    private final List<LuceneIndex> opened = new ArrayList<>();

    @Override
    protected SearchIndex empty() throws IOException {
        opened.add(LuceneIndex.open(folder, Terms.BOTH));
        return opened.getLast();
    }

    @AfterEach
    void close() throws IOException {
        for (LuceneIndex index : opened) {
            index.close();
        }
    }
}
