package org.zhengyou.preview;

/**
 * What a file may be at most.
 *
 * @param fileBytes of the file as it was sent
 * @param inflatedBytes of all its parts unpacked
 * @param inflateRatio unpacked to packed, of one part beyond the first 8 MiB
 * @param parts entries of a zip file, those of files embedded in it included
 * @param pages pages, slides or pages of a table
 * @param cells filled cells of a workbook
 * @param pixels of one picture
 * @param pageChars characters of one page's HTML
 * @param textChars characters of the whole text
 * @param outputBytes of a rendition, all pages and pictures
 */
public record Limits(
        long fileBytes,
        long inflatedBytes,
        int inflateRatio,
        int parts,
        int pages,
        int cells,
        long pixels,
        int pageChars,
        int textChars,
        long outputBytes) {
    private static final long MIB = 1024 * 1024;

    public static final Limits DEFAULT = new Limits(
            200 * MIB, 1024 * MIB, 200, 20_000, 2_000, 2_000_000, 100_000_000, 4_000_000, 20_000_000, 600 * MIB);
}
