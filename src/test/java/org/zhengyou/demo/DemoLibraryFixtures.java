package org.zhengyou.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.test.context.TestConfiguration;
import org.zhengyou.library.likeness.CompareDocuments;
import org.zhengyou.library.rendering.RenderDocuments;

/** Some of the demo's papers with their previews and likenesses, made while a test waits: in tests nothing is done behind. */
@TestConfiguration(proxyBeanMethods = false)
public class DemoLibraryFixtures {
    /**
     * A text and its spun text, one that is taken down, one in two versions, one in dispute, one that waits to be made public,
     * one that a buyer has no file of, and one whose title is long.
     */
    private static final Set<Integer> PLACES = Set.of(0, 4, 10, 34, 40, 41, 45, 55);

    private final Demo demo;
    private final RenderDocuments previews;
    private final CompareDocuments likenesses;
    private final Clock clock;

    DemoLibraryFixtures(Demo demo, RenderDocuments previews, CompareDocuments likenesses, Clock clock) {
        this.demo = demo;
        this.previews = previews;
        this.likenesses = likenesses;
        this.clock = clock;
    }

    public void fill() {
        try {
            demo.fill(PLACES::contains);
            while (previews.next(clock.instant()) || likenesses.next(clock.instant())) {
                // until none waits
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
