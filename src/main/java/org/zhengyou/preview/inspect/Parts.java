package org.zhengyou.preview.inspect;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;

/**
 * The parts of a package that was looked over.
 *
 * @param names with slashes, none in front; small and capital letters are the same
 * @param small content of the parts that tell what the package is
 * @param broken names of parts that should be XML and are not
 */
record Parts(TreeSet<String> names, Map<String, byte[]> small, TreeSet<String> broken) {
    static final int SMALL = 2 * 1024 * 1024;

    Parts() {
        this(new TreeSet<>(String.CASE_INSENSITIVE_ORDER), new HashMap<>(), new TreeSet<>());
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

    /** To be asked after what else would be a reason: encrypted parts are broken ones for who cannot read them. */
    void refuseBroken() {
        if (!broken.isEmpty()) {
            throw new FileRefused(Reason.DAMAGED);
        }
    }

    /** Whether nothing that is shown depends on it. */
    static boolean isApart(String lower) {
        return lower.startsWith("customxml/")
                || lower.startsWith("docprops/")
                || lower.contains("/tags/")
                || lower.contains("/attachs/");
    }

    /** Whether OpenOffice wrote the type of the document there. */
    static boolean mayNameOldType(String lower) {
        return lower.equals("meta-inf/manifest.xml") || lower.startsWith("basic/") || lower.startsWith("dialogs/");
    }

    static boolean isPage(String lower) {
        return lower.endsWith(".htm") || lower.endsWith(".html") || lower.endsWith(".xhtml");
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
