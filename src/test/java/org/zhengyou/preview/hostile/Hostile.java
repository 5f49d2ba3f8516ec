package org.zhengyou.preview.hostile;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.zhengyou.preview.FileRefused.Reason;

/**
 * One file that means harm.
 *
 * @param name with an ending, as it would be sent
 * @param refusals the reasons of which one must be given; none where any refusal will do
 * @param harmless whether a rendition without anything of the harm in it will do, too
 */
record Hostile(String name, byte[] content, Set<Reason> refusals, boolean harmless) {
    static Hostile refused(String name, byte[] content, Reason... reasons) {
        return new Hostile(name, content, Set.of(reasons), false);
    }

    static Hostile refused(String name, String content, Reason... reasons) {
        return refused(name, content.getBytes(StandardCharsets.UTF_8), reasons);
    }

    /** Refused in any words, or shown without harm. */
    static Hostile tamed(String name, byte[] content) {
        return new Hostile(name, content, EnumSet.allOf(Reason.class), true);
    }

    static Hostile tamed(String name, String content) {
        return tamed(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
