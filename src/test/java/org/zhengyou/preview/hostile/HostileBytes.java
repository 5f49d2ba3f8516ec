package org.zhengyou.preview.hostile;

import static org.zhengyou.preview.hostile.Hostile.refused;
import static org.zhengyou.preview.hostile.Hostile.tamed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused.Reason;

/** Sound files of every kind cut short, spoilt and joined to others, and pictures that state sizes they do not have. */
final class HostileBytes {
    private final Random random;
    private final List<Hostile> all = new ArrayList<>();

    private HostileBytes(Random random) {
        this.random = random;
    }

    static List<Hostile> all(Random random) throws IOException {
        HostileBytes made = new HostileBytes(random);
        for (var good : GoodFiles.all().entrySet()) {
            made.broken(good.getKey(), good.getValue());
        }
        made.sizes();
        made.joined();
        return made.all;
    }

    private void broken(FileKind kind, byte[] good) {
        String ending = "." + kind.ending();
        for (int i = 0; i < 3; i++) {
            all.add(tamed("cut-" + i + ending, Arrays.copyOf(good, 1 + random.nextInt(good.length - 1))));
            byte[] spoilt = good.clone();
            for (int hit = 0; hit < 1 + good.length / 50; hit++) {
                spoilt[random.nextInt(spoilt.length)] = (byte) random.nextInt(256);
            }
            all.add(tamed("spoilt-" + i + ending, spoilt));
        }
        byte[] noise = new byte[2000];
        random.nextBytes(noise);
        all.add(tamed("noise" + ending, Zip.joined(Arrays.copyOf(good, Math.min(64, good.length)), noise)));
        all.add(tamed("false-name" + ending, Zip.joined("\0\1\2".getBytes(StandardCharsets.ISO_8859_1), good)));
    }

    private void sizes() throws IOException {
        byte[] png = GoodFiles.image("png");
        ByteBuffer.wrap(png).putInt(16, 200_000).putInt(20, 200_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        all.add(refused("huge.png", png, Reason.TOO_MANY_PIXELS));
        byte[] gif = GoodFiles.image("gif");
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 65_535)
                .putShort(8, (short) 65_535);
        all.add(tamed("huge.gif", gif));
        byte[] bmp = GoodFiles.image("bmp");
        ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(18, 100_000).putInt(22, 100_000);
        all.add(refused("huge.bmp", bmp, Reason.TOO_MANY_PIXELS, Reason.DAMAGED));
        byte[] jpeg = GoodFiles.image("jpeg");
        for (int i = 0; i + 9 < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(i + 5, (short) 65_000).putShort(i + 7, (short) 65_000);
                break;
            }
        }
        all.add(refused("huge.jpg", jpeg, Reason.TOO_MANY_PIXELS));
        byte[] webp = new byte[64];
        System.arraycopy("RIFF8\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), 0, webp, 0, 24);
        Arrays.fill(webp, 24, 30, (byte) 0xFF);
        all.add(refused("huge.webp", webp, Reason.TOO_MANY_PIXELS));
        byte[] tiff = GoodFiles.image("tiff");
        for (int i = 0; i + 12 < tiff.length; i++) {
            boolean size = tiff[i] == 1
                    && (tiff[i + 1] == 0 || tiff[i + 1] == 1)
                    && tiff[i + 2] == 0
                    && tiff[i + 3] <= 4
                    && tiff[i + 7] == 1;
            if (size && tiff[0] == 'M') {
                tiff[i + 3] = 4;
                ByteBuffer.wrap(tiff).putInt(i + 8, 100_000);
            }
        }
        all.add(tamed("huge.tiff", tiff));
    }

    private void joined() throws IOException {
        byte[] cargo = new Zip().with("a.class", "x").bytes();
        for (String format : List.of("png", "jpeg", "gif", "bmp")) {
            all.add(refused("with-zip." + format, Zip.joined(GoodFiles.image(format), cargo), Reason.NESTED_ARCHIVE));
        }
        all.add(refused("with-zip.xls", Zip.joined(GoodFiles.xls(), cargo), Reason.NESTED_ARCHIVE));
        all.add(refused(
                "with-zip.rtf",
                Zip.joined("{\\rtf1 x}".getBytes(StandardCharsets.UTF_8), cargo),
                Reason.NESTED_ARCHIVE));
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] gif = GoodFiles.image("gif");
        all.add(refused("page.gif", Zip.joined(Arrays.copyOf(gif, 13), page, gif), Reason.UNKNOWN));
        all.add(refused(
                "document.png",
                Zip.joined(
                        Arrays.copyOf(GoodFiles.image("png"), 33),
                        "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
                        GoodFiles.image("png")),
                Reason.UNKNOWN));
        all.add(refused(
                "document.docx", new Zip().with("%PDF-1.7", "x").with("a", "b").bytes(), Reason.UNKNOWN));
        all.add(refused(
                "two.doc", GoodFiles.ole(GoodFiles.xls(), Map.of("WordDocument", new byte[4096])), Reason.UNKNOWN));
        all.add(refused(
                "installer.msi", GoodFiles.ole(new byte[0], Map.of("\u4840\u3F3F", new byte[64])), Reason.UNKNOWN));
        all.add(refused("old-works.wps", GoodFiles.ole(new byte[0], Map.of("CONTENTS", new byte[64])), Reason.UNKNOWN));
        all.add(refused(
                "no-word.doc", GoodFiles.ole(new byte[0], Map.of("WordDocument", new byte[4096])), Reason.DAMAGED));
    }
}
