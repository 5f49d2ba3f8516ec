package org.zhengyou.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.zhengyou.search.SearchContract;
import org.zhengyou.search.SearchIndex;

class LuceneContractTest extends SearchContract {
    @TempDir
    private Path folder;

    private LuceneIndex index;

    @Override
    protected SearchIndex empty() throws IOException {
        index = LuceneIndex.open(folder, Terms.BOTH);
        return index;
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }
}
