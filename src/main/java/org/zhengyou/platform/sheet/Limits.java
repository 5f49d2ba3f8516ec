package org.zhengyou.platform.sheet;

/**
 * What a file may come to before it is refused.
 *
 * @param fileBytes size on disk
 * @param xlsBytes size on disk of the old binary format, which has to be held in memory whole
 * @param rows rows that are not blank, over all sheets
 * @param inflatedBytes all parts of the zip together, unpacked
 * @param partBytes shared strings or styles, unpacked: these are held in memory
 * @param inflateRatio unpacked to packed size of one part, watched from the first MiB on
 */
public record Limits(long fileBytes, long xlsBytes, long rows, long inflatedBytes, long partBytes, long inflateRatio) {
    private static final long MIB = 1024 * 1024;

    /** Room for a province's 200,000 members in a heap of 512 MB. */
    public static final Limits DEFAULT = new Limits(50 * MIB, 16 * MIB, 200_000, 1024 * MIB, 128 * MIB, 250);

    /** Columns beyond these are not read; no roster has them. */
    static final int COLUMNS = 256;
}
