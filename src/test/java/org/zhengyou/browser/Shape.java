package org.zhengyou.browser;

import java.util.regex.Pattern;

/** What kind of page an address leads to: identifiers and queries are left out, so that like pages are looked at once. */
record Shape(String path) {
    private static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|(?<=/)\\d[\\w.-]*(?=/|$)|(?<=/)[A-Z0-9]{8,}(?=/|$)");

    static Shape of(String address) {
        String path = address.replaceFirst("^https?://[^/]+", "");
        String plain = IDENTIFIER.matcher(path.replaceFirst("[?#].*", "")).replaceAll("*");
        return new Shape(plain.isEmpty() ? "/" : plain);
    }

    /** For a file of its picture. */
    String fileName() {
        String name = path.replace('*', '_').replaceAll("[^A-Za-z0-9_]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "home" : name;
    }
}
