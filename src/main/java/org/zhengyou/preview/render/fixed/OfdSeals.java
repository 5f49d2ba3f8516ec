package org.zhengyou.preview.render.fixed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused;
import org.zhengyou.preview.inspect.Look;
import org.zhengyou.preview.render.Output;
import org.zhengyou.preview.render.flow.Pictures;
import org.zhengyou.preview.render.slide.Svg;
import org.zhengyou.preview.render.xml.Element;
import org.zhengyou.preview.render.xml.Zip;

/** The pictures of the seals on an .ofd; they lie in the signature itself (GB/T 38540), as a picture or as another .ofd. */
final class OfdSeals {
    private static final double[] NOWHERE = {0, 0, 0, 0};
    private static final double K = OfdReader.POINT;
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int MOST_SEALS = 200;
    private static final int DEEPEST = 30;

    private record Stamp(double[] at, byte[] picture) {}

    private final Zip zip;
    private final Output out;
    private final Pictures pictures;
    private final Map<String, List<Stamp>> stamps = new HashMap<>();
    private int seals;

    OfdSeals(Zip zip, Output out) {
        this.zip = zip;
        this.out = out;
        this.pictures = new Pictures(out);
    }

    void read(String part) throws IOException {
        @Nullable Element list = zip.part(part);
        for (Element signature : list == null ? List.<Element>of() : list.children("Signature")) {
            String own = Zip.resolve(OfdReader.folder(part), signature.attribute("BaseLoc", ""));
            @Nullable Element root = zip.part(own);
            if (root != null && ++seals <= MOST_SEALS) {
                signature(root, OfdReader.folder(own));
            }
        }
    }

    private void signature(Element root, String folder) throws IOException {
        @Nullable Element signed = root.child("SignedInfo");
        if (signed == null || signed.child("StampAnnot") == null) {
            return;
        }
        byte @Nullable [] picture = picture(root.child("SignedValue"), folder);
        if (picture == null) {
            picture = picture(signed.child("Seal", "BaseLoc"), folder);
        }
        if (picture == null) {
            return;
        }
        for (Element stamp : signed.children("StampAnnot")) {
            stamps.computeIfAbsent(stamp.attribute("PageRef", ""), page -> new ArrayList<>())
                    .add(new Stamp(OfdReader.numbers(stamp.attribute("Boundary"), NOWHERE), picture));
        }
    }

    private byte @Nullable [] picture(@Nullable Element place, String folder) throws IOException {
        if (place == null) {
            return null;
        }
        byte @Nullable [] value = zip.bytes(Zip.resolve(folder, place.text().strip()));
        if (value == null || value.length > MOST_BYTES) {
            return null;
        }
        try {
            return picture(ASN1Primitive.fromByteArray(value), 0);
        } catch (IOException | RuntimeException e) {
            // A signature of another kind; its seal is not shown.
            return null;
        }
    }

    private static byte @Nullable [] picture(Object value, int depth) {
        if (depth > DEEPEST) {
            return null;
        }
        return switch (value) {
            case ASN1OctetString bytes when isPicture(bytes.getOctets()) -> bytes.getOctets();
            case ASN1TaggedObject tagged -> picture(tagged.getBaseObject(), depth + 1);
            case ASN1Sequence sequence -> {
                byte[] found = null;
                for (int i = 0; i < sequence.size() && found == null; i++) {
                    found = picture(sequence.getObjectAt(i), depth + 1);
                }
                yield found;
            }
            default -> null;
        };
    }

    private static boolean isPicture(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        return bytes.length > 60
                && (head.equals("\u0089PNG")
                        || head.startsWith("\u00FF\u00D8\u00FF")
                        || head.equals("GIF8")
                        || head.startsWith("BM")
                        || head.equals("PK\3\4"));
    }

    /** As ink on paper: what is white in the picture of a seal covers nothing. */
    void draw(String page, Svg svg) throws IOException {
        List<Stamp> all = stamps.getOrDefault(page, List.of());
        if (!all.isEmpty()) {
            svg.body().append("<g style=\"mix-blend-mode:multiply\">");
            draw(all, svg);
            svg.body().append("</g>");
        }
    }

    private void draw(List<Stamp> all, Svg svg) throws IOException {
        for (Stamp stamp : all) {
            if (stamp.picture()[0] == 'P') {
                drawing(stamp, svg);
                continue;
            }
            String file = pictures.file(
                    "seal" + java.util.Arrays.hashCode(stamp.picture()), "image/png", () -> stamp.picture());
            if (file != null) {
                svg.body()
                        .append("<image href=\"")
                        .append(file)
                        .append("\" x=\"")
                        .append(Svg.figure(stamp.at()[0] * K))
                        .append("\" y=\"")
                        .append(Svg.figure(stamp.at()[1] * K))
                        .append("\" width=\"")
                        .append(Svg.figure(stamp.at()[2] * K))
                        .append("\" height=\"")
                        .append(Svg.figure(stamp.at()[3] * K))
                        .append("\"></image>");
            }
        }
    }

    /** A seal that is an .ofd itself: looked over as any file, and its first page drawn into its place. */
    private void drawing(Stamp stamp, Svg svg) throws IOException {
        Path copy = Files.createTempFile("seal", ".ofd");
        try {
            Files.write(copy, stamp.picture());
            if (Look.at(copy, "ofd", out.limits()).kind() != FileKind.OFD) {
                return;
            }
            try (Zip inner = new Zip(copy)) {
                @Nullable Element root = inner.part("OFD.xml");
                @Nullable Element place = root == null ? null : root.child("DocBody", "DocRoot");
                if (place != null) {
                    drawing(new OfdDocument(inner, Zip.resolve("", place.text().strip()), out), stamp, svg);
                }
            }
        } catch (FileRefused e) {
            // A broken seal spoils no page.
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void drawing(OfdDocument seal, Stamp stamp, Svg svg) throws IOException {
        for (OfdDocument.Leaf leaf : seal.leaves()) {
            svg.body()
                    .append("<g transform=\"translate(")
                    .append(Svg.figure(stamp.at()[0] * K))
                    .append(' ')
                    .append(Svg.figure(stamp.at()[1] * K))
                    .append(") scale(")
                    .append(Svg.fine(stamp.at()[2] / Math.max(1, leaf.width())))
                    .append(' ')
                    .append(Svg.fine(stamp.at()[3] / Math.max(1, leaf.height())))
                    .append(")\">");
            seal.draw(leaf, seal.objects(svg), svg);
            svg.body().append("</g>");
            return;
        }
    }
}
