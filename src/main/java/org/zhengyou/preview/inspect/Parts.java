package org.zhengyou.preview.inspect;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a package that was looked over.
 *
 * @param names with slashes, none in front
 * @param small content of the parts that tell what the package is
 */
record Parts(TreeSet<String> names, Map<String, byte[]> small) {
    static final int SMALL = 2 * 1024 * 1024;

    Parts() {
        this(new TreeSet<>(), new HashMap<>());
    }

    byte @Nullable [] part(String name) {
        return small.get(name);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    int count(Predicate<String> which) {
        return (int) names.stream().filter(which).count();
    }

    /** Whether it is of those that tell what a package is. */
    static boolean tells(String name) {
        return switch (name) {
            case "[Content_Types].xml",
                    "_rels/.rels",
                    "docProps/core.xml",
                    "mimetype",
                    "META-INF/manifest.xml",
                    "meta.xml",
                    "OFD.xml" -> true;
            default -> false;
        };
    }
}
