package org.zhengyou.preview.inspect;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Inspection;

/** What a package of parts is: an office document of either family, an OFD file, or none of them. */
final class Packages {
    static final String TYPES = "[Content_Types].xml";
    private static final Map<String, FileKind> MAIN = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", FileKind.DOCX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", FileKind.PPTX,
            "application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml", FileKind.PPTX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", FileKind.XLSX);
    private static final Map<String, FileKind> ODF = Map.of(
            FileKind.ODT.mediaType(), FileKind.ODT,
            FileKind.ODS.mediaType(), FileKind.ODS,
            FileKind.ODP.mediaType(), FileKind.ODP);

    private Packages() {}

    static Inspection told(Parts parts) throws IOException {
        byte[] types = parts.part(TYPES);
        byte[] mimetype = parts.part("mimetype");
        byte[] ofd = parts.part("OFD.xml");
        int families = (types == null ? 0 : 1) + (mimetype == null ? 0 : 1) + (ofd == null ? 0 : 1);
        if (families != 1) {
            throw new FileRefused(Reason.UNKNOWN);
        }
        Inspection told = types != null
                ? ooxml(parts, types)
                : mimetype != null ? odf(parts, mimetype) : ofd(parts, Objects.requireNonNull(ofd));
        parts.refuseBroken();
        return told;
    }

    /** Whatever the part with the program is called, its content type and its folder are known. */
    static void refuseMacros(Parts parts, byte[] types) throws IOException {
        Set<String> declared = new HashSet<>();
        Xml.elements(types, reader -> {
            String type = attribute(reader, "ContentType");
            if (type != null) {
                declared.add(type.toLowerCase(Locale.ROOT));
            }
        });
        boolean macros = declared.stream()
                        .anyMatch(type -> type.contains("vbaproject")
                                || type.contains("macrosheet")
                                || type.contains("macroenabled") && !type.contains("sheet.binary"))
                || parts.count(name -> name.toLowerCase(Locale.ROOT).startsWith("xl/macrosheets/")
                                || name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))
                        > 0;
        if (macros) {
            throw new FileRefused(Reason.MACROS);
        }
    }

    private static Inspection ooxml(Parts parts, byte[] types) throws IOException {
        refuseMacros(parts, types);
        Set<FileKind> kinds = new HashSet<>();
        Set<FileKind> usual = new HashSet<>();
        Xml.elements(types, reader -> {
            String type = attribute(reader, "ContentType");
            String part = attribute(reader, "PartName");
            if (type != null && MAIN.containsKey(type)) {
                if (part != null && !parts.has(part.replaceFirst("^/", ""))) {
                    throw new FileRefused(Reason.DAMAGED);
                }
                (part == null ? usual : kinds).add(Objects.requireNonNull(MAIN.get(type)));
            }
        });
        if (kinds.isEmpty()) {
            // Some programs state the type of the main part as that of every part without one of its own.
            kinds.addAll(usual);
        }
        if (kinds.size() != 1) {
            throw new FileRefused(Reason.UNKNOWN);
        }
        if (parts.part("_rels/.rels") == null) {
            throw new FileRefused(Reason.DAMAGED);
        }
        FileKind kind = kinds.iterator().next();
        int slides = kind == FileKind.PPTX ? parts.count(name -> name.matches("ppt/slides/[^/]+\\.xml")) : 0;
        return new Inspection(kind, title(parts.part("docProps/core.xml")), slides);
    }

    private static Inspection odf(Parts parts, byte[] mimetype) throws IOException {
        FileKind kind = ODF.get(new String(mimetype, StandardCharsets.US_ASCII).strip());
        if (kind == null) {
            throw new FileRefused(Reason.UNKNOWN);
        }
        byte[] manifest = parts.part("META-INF/manifest.xml");
        if (manifest != null) {
            Xml.elements(manifest, reader -> {
                if (reader.getLocalName().equals("encryption-data")) {
                    throw new FileRefused(Reason.ENCRYPTED);
                }
            });
        }
        if (!parts.has("content.xml") || manifest == null) {
            throw new FileRefused(Reason.DAMAGED);
        }
        // Lists of no libraries stand there in many a harmless file.
        boolean macros = parts.count(name -> name.startsWith("Scripts/")
                        || name.startsWith("Basic/")
                                && !name.endsWith("/script-lc.xml")
                                && !name.endsWith("/script-lb.xml")
                                && !name.endsWith("/dialog-lb.xml"))
                > 0;
        if (macros) {
            throw new FileRefused(Reason.MACROS);
        }
        return new Inspection(kind, title(parts.part("meta.xml")), 0);
    }

    private static Inspection ofd(Parts parts, byte[] root) throws IOException {
        Set<String> elements = new HashSet<>();
        String[] title = new String[1];
        Xml.elements(root, reader -> {
            elements.add(reader.getLocalName());
            if (reader.getLocalName().equals("Title")) {
                title[0] = reader.getElementText();
            }
        });
        if (elements.contains("Encryptions") || parts.has("Encryptions.xml")) {
            throw new FileRefused(Reason.ENCRYPTED);
        }
        if (!elements.contains("OFD") || !elements.contains("DocRoot")) {
            throw new FileRefused(Reason.DAMAGED);
        }
        return new Inspection(FileKind.OFD, Titles.line(title[0]), 0);
    }

    private static @Nullable String title(byte @Nullable [] properties) throws IOException {
        String[] title = new String[1];
        if (properties != null && properties.length > 0) {
            try {
                Xml.elements(properties, reader -> {
                    if (reader.getLocalName().equals("title") && title[0] == null) {
                        title[0] = text(reader);
                    }
                });
            } catch (FileRefused e) {
                if (e.reason() != Reason.DAMAGED) {
                    throw e;
                }
                // A broken title spoils no document.
            }
        }
        return Titles.line(title[0]);
    }

    private static @Nullable String text(XMLStreamReader reader) {
        try {
            return reader.getElementText();
        } catch (XMLStreamException e) {
            // It holds elements, which is no title.
            return null;
        }
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        return reader.getAttributeValue(null, name);
    }
}
