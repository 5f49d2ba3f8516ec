package org.zhengyou.platform.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page's content for one viewer.
 *
 * @param name the signed-in person's name; null for the public
 * @param standing unit and role in one line; null for the public
 */
public record Frame(@Nullable String name, @Nullable String standing, List<Link> links) {
    public static final Frame EMPTY = new Frame(null, null, List.of());

    public boolean signedIn() {
        return name != null;
    }

    /**
     * @param text message key
     * @param also addresses whose pages belong under this link although they do not stand below it
     */
    public record Link(String text, String href, List<String> also) {
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
            return path.equals(address) || path.startsWith(address + "/");
        }

        /** A link leads to the viewer's own unit; the same page of a unit below belongs under it, too. */
        private static String ofAnyUnit(String address) {
            return address.replaceFirst("^/units/[^/]+/", "/units/");
        }
    }
}
