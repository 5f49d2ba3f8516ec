package org.zhengyou.access.web;

/** Addresses on this site only, so that no link can lead a reader elsewhere. */
final class LocalAddress {
    private LocalAddress() {}

    /** The path as given, or the first page where it could leave the site. */
    static String orHome(String path) {
        boolean local = path.startsWith("/")
                && !path.startsWith("//")
                && !path.startsWith("/\\")
                && path.chars().allMatch(c -> c > 0x20 && c != '\\' && c != 0x7f);
        return local ? path : "/";
    }
}
