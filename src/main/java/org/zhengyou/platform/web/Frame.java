package org.zhengyou.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page's content for one viewer.
 *
 * @param name the signed-in person's name; null for the public
 * @param standing unit and role in one line; null for the public
 * @param links to what is to be done and read
 * @param own to what is the person's own
 */
public record Frame(@Nullable String name, @Nullable String standing, List<Link> links, List<Link> own) {
    public static final Frame EMPTY = new Frame(null, null, List.of(), List.of());

    /** The links as the header shows them: those of a group as one, at the place of its first. */
    public List<Menu> menus() {
        Map<String, List<Link>> menus = new LinkedHashMap<>();
        for (Link link : links) {
            menus.computeIfAbsent(link.group() == null ? link.href() : link.group(), key -> new ArrayList<>())
                    .add(link);
        }
        return menus.values().stream().map(Menu::new).toList();
    }

    /** @param links one, or those of a group */
    public record Menu(List<Link> links) {
        /** Message key. */
        public String text() {
            String group = links.getFirst().group();
            return folded() && group != null ? group : links.getFirst().text();
        }

        public boolean folded() {
            return links.size() > 1;
        }
    }

    public boolean signedIn() {
        return name != null;
    }

    /**
     * @param text message key
     * @param also addresses whose pages belong under this link although they do not stand below it; {@code *} is any one
     *     part
     * @param group message key of what it folds under; null where it stands for itself
     */
    public record Link(
            String text,
            String href,
            List<String> also,
            @Nullable String group) {
        /** The longest of its addresses that a path stands below, in characters; 0 where it stands below none. */
        int above(String path) {
            String plain = ofAnyUnit(path);
            int unit = path.length() - plain.length();
            return Stream.concat(Stream.of(href), also.stream())
                    .mapToInt(address -> below(path, address)
                            ? address.length()
                            : below(plain, ofAnyUnit(address))
                                    ? ofAnyUnit(address).length() + unit
                                    : 0)
                    .max()
                    .orElse(0);
        }

        private static boolean below(String path, String address) {
            String stem = path;
            for (int star = address.indexOf('*');
                    star >= 0 && star < stem.length();
                    star = address.indexOf('*', star + 1)) {
                int end = stem.indexOf('/', star);
                stem = stem.substring(0, star) + '*' + (end < 0 ? "" : stem.substring(end));
            }
            return stem.equals(address) || stem.startsWith(address + "/");
        }

        /** A link leads to the viewer's own unit; the same page of a unit below belongs under it, too. */
        private static String ofAnyUnit(String address) {
            return address.replaceFirst("^/units/[^/]+/", "/units/");
        }
    }
}
