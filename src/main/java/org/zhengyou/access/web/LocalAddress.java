package org.zhengyou.access.web;

/** Addresses on this site only, so that no link can lead a reader elsewhere. */
final class LocalAddress {
    /** Where one goes after signing in. */
    static final String DESK = "/desk";

    private LocalAddress() {}

    /** The path as given, or the first page where it could leave the site. */
    static String orHome(String path) {
        return or(path, "/");
    }

    /** The path as given, or another where it could leave the site. */
    static String or(String path, String other) {
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && !path.startsWith("/\\")
                && path.chars().allMatch(c -> c > 0x20 && c != '\\' && c != 0x7f);
        return local ? path : other;
    }
}
