package org.zhengyou.preview;

import java.util.Locale;

/** Every kind of file that is taken. */
public enum FileKind {
    DOCX(Family.TEXT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PPTX(Family.SLIDES, "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    XLSX(Family.SHEET, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF(Family.FIXED, "application/pdf"),
    TXT(Family.TEXT, "text/plain"),
    MD(Family.TEXT, "text/markdown"),
    DOC(Family.TEXT, "application/msword"),
    PPT(Family.SLIDES, "application/vnd.ms-powerpoint"),
    XLS(Family.SHEET, "application/vnd.ms-excel"),
    RTF(Family.TEXT, "application/rtf"),
    ODT(Family.TEXT, "application/vnd.oasis.opendocument.text"),
    ODS(Family.SHEET, "application/vnd.oasis.opendocument.spreadsheet"),
    ODP(Family.SLIDES, "application/vnd.oasis.opendocument.presentation"),
    WPS(Family.TEXT, "application/vnd.ms-works"),
    ET(Family.SHEET, "application/vnd.ms-excel"),
    DPS(Family.SLIDES, "application/vnd.ms-powerpoint"),
    OFD(Family.FIXED, "application/ofd"),
    PNG(Family.IMAGE, "image/png"),
    JPEG(Family.IMAGE, "image/jpeg"),
    GIF(Family.IMAGE, "image/gif"),
    BMP(Family.IMAGE, "image/bmp"),
    TIFF(Family.IMAGE, "image/tiff"),
    WEBP(Family.IMAGE, "image/webp");

    private final Family family;
    private final String mediaType;

    FileKind(Family family, String mediaType) {
        this.family = family;
        this.mediaType = mediaType;
    }

    public Family family() {
        return family;
    }

    /** Without parameters; of a text, the character set is not part of it. */
    public String mediaType() {
        return mediaType;
    }

    /** What the names of such files end in, without the dot. */
    public String ending() {
        return this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT);
    }
}
