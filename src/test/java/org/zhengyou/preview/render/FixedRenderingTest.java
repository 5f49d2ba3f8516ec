package org.zhengyou.preview.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhengyou.preview.FileKind;
import org.zhengyou.testing.Pdfs;

class FixedRenderingTest {
    @TempDir
    Path folder;

    @Test
    void aPdfIsPicturesWithItsWordsBesideThem() throws IOException {
        Path file = Files.write(
                folder.resolve("a.pdf"), Pdfs.of("Page number 1 <b>", "Page number 2 <b>", "Page number 3 <b>"));
        Rendered it = Rendered.of(file, FileKind.PDF, folder.resolve("out"));
        assertThat(it.pages()).hasSize(3);
        assertThat(it.words(2)).contains("Page number 2 <b>");
        assertThat(it.text()).containsSubsequence("Page number 1", "Page number 3");
        assertThat(it.textAtFirst()).isLessThan(it.text().length() / 2);
        String name = it.pages().get(1).replaceAll("(?s).*src=\"([^\"]+)\".*", "$1");
        BufferedImage image = ImageIO.read(it.folder().resolve(name).toFile());
        assertThat(image.getWidth()).isEqualTo(1240);
        boolean ink = false;
        for (int x = 0; x < image.getWidth() && !ink; x++) {
            ink = (image.getRGB(x, 380) & 0xFF) < 128;
        }
        assertThat(ink).as("something is written there").isTrue();
    }

    @Test
    void anOfdIsDrawnWithTextsAsTexts() throws IOException {
        String space = " xmlns:ofd=\"http://www.ofdspec.org/2016\"";
        Path file = Samples.zip(
                folder.resolve("a.ofd"),
                "OFD.xml",
                "<ofd:OFD" + space
                        + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
                "Doc_0/Document.xml",
                "<ofd:Document" + space
                        + "><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
                        + "</ofd:PageArea><ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData><ofd:Pages>"
                        + "<ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>",
                "Doc_0/PublicRes.xml",
                "<ofd:Res" + space
                        + " BaseLoc=\"Res\"><ofd:Fonts><ofd:Font ID=\"3\" FontName=\"楷体\"/></ofd:Fonts></ofd:Res>",
                "Doc_0/Pages/Page_0/Content.xml",
                "<ofd:Page" + space + "><ofd:Content><ofd:Layer><ofd:TextObject Boundary=\"20 30 100 10\" Font=\"3\""
                        + " Size=\"5\"><ofd:FillColor Value=\"192 0 0\"/><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g 2 5\">"
                        + "版式&lt;</ofd:TextCode></ofd:TextObject><ofd:PathObject Boundary=\"20 50 100 100\" LineWidth=\"1\">"
                        + "<ofd:AbbreviatedData>M 0 0 L 100 0 B 1 2 3 4 5 6 C</ofd:AbbreviatedData></ofd:PathObject>"
                        + "</ofd:Layer></ofd:Content></ofd:Page>");
        Rendered it = Rendered.of(file, FileKind.OFD, folder.resolve("out"));
        String svg = it.pages().getFirst();
        Rendered.isWellFormed(svg.substring(svg.indexOf("<svg"), svg.indexOf("</svg>") + 6));
        assertThat(svg)
                .contains("viewBox=\"0 0 595.28 841.89\"", "x=\"0 14.17 28.35\"", "fill=\"#c00000\"", "class=\"kai\"")
                .contains("d=\"M0 0L283.46 0C2.83 5.67 8.5 11.34 14.17 17.01Z\"");
        assertThat(it.text()).contains("版式<");
    }

    /** As a widespread program writes them: an older namespace, watermarks as annotations, seals in signatures. */
    @Test
    void anOfdShowsItsWatermarkAndItsSeals() throws IOException {
        String space = " xmlns:ofd=\"http://www.ofdspec.org\"";
        byte[] seal = new DERSequence(new ASN1Encodable[] {
                    new ASN1Integer(4), new DERSequence(new DERTaggedObject(0, new DEROctetString(Samples.png(40, 40))))
                })
                .getEncoded();
        Path file = Samples.zip(
                folder.resolve("a.ofd"),
                "OFD.xml",
                "<ofd:OFD" + space + "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
                        + "<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures></ofd:DocBody></ofd:OFD>",
                "Doc_0/Document.xml",
                "<ofd:Document" + space
                        + "><ofd:CommonData/><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"P.xml\"/></ofd:Pages>"
                        + "<ofd:Annotations>Annots/Annotations.xml</ofd:Annotations></ofd:Document>",
                "Doc_0/P.xml",
                "<ofd:Page" + space + "/>",
                "Doc_0/Annots/Annotations.xml",
                "<ofd:Annotations" + space + "><ofd:Page PageID=\"1\"><ofd:FileLoc>A.xml</ofd:FileLoc></ofd:Page>"
                        + "</ofd:Annotations>",
                "Doc_0/Annots/A.xml",
                "<ofd:PageAnnot" + space + "><ofd:Annot ID=\"5\"><ofd:Appearance Boundary=\"10 20 100 100\">"
                        + "<ofd:TextObject Boundary=\"0 0 100 10\" Size=\"5\" Alpha=\"51\"><ofd:TextCode X=\"0\" Y=\"5\">内部资料"
                        + "</ofd:TextCode></ofd:TextObject></ofd:Appearance></ofd:Annot></ofd:PageAnnot>",
                "Doc_0/Signs/Signatures.xml",
                "<ofd:Signatures" + space + "><ofd:Signature ID=\"1\" BaseLoc=\"S/Signature.xml\"/></ofd:Signatures>",
                "Doc_0/Signs/S/Signature.xml",
                "<ofd:Signature" + space + "><ofd:SignedInfo><ofd:StampAnnot ID=\"1\" PageRef=\"1\""
                        + " Boundary=\"100 200 40 40\"/></ofd:SignedInfo>"
                        + "<ofd:SignedValue>/Doc_0/Signs/S/Value.dat</ofd:SignedValue></ofd:Signature>");
        Samples.add(file, "Doc_0/Signs/S/Value.dat", seal);
        Rendered it = Rendered.of(file, FileKind.OFD, folder.resolve("out"));
        assertThat(it.pages().getFirst())
                .contains("内部资料", "opacity=\"0.2\"", "translate(28.35 56.69)", "mix-blend-mode:multiply")
                .containsPattern("<image href=\"[0-9a-f]{64}.png\" x=\"283.46\" y=\"566.93\" width=\"113.39\"");
    }

    @Test
    void aLargePictureIsMadeSmaller() throws IOException {
        Path file = folder.resolve("a.png");
        Files.write(file, Samples.png(4_000, 1_000));
        Rendered it = Rendered.of(file, FileKind.PNG, folder.resolve("out"));
        String name = it.pages().getFirst().replaceAll("(?s).*src=\"([^\"]+)\".*", "$1");
        assertThat(ImageIO.read(it.folder().resolve(name).toFile()).getWidth()).isEqualTo(2_000);
    }

    @ParameterizedTest
    @EnumSource(
            value = FileKind.class,
            names = {"TXT", "MD"},
            mode = EnumSource.Mode.EXCLUDE)
    void rubbishIsRefusedAndNeverShown(FileKind kind) throws IOException {
        Path file = folder.resolve("rubbish." + kind.ending());
        byte[] rubbish = new byte[3_000];
        new java.util.Random(7).nextBytes(rubbish);
        Files.write(file, rubbish);
        assertThatThrownBy(() -> Rendered.of(file, kind, folder.resolve("out")))
                .isInstanceOfAny(IOException.class, RuntimeException.class);
        assertThat(folder.resolve("out/1.html")).doesNotExist();
    }
}
