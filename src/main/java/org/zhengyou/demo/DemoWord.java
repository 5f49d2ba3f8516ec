package org.zhengyou.demo;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hpsf.WritingNotSupportedException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.CodePageUtil;

/**
 * Files of Word 97 to 2003, which WPS writes under its own name: a bold title in the middle, then paragraphs. The libraries here
 * read such files and alter them, but begin none. Names of fields as in Microsoft's [MS-DOC].
 */
final class DemoWord {
    private static final int CHINESE = 0x0804;
    private static final int GB_2312 = 0x86;
    /** Of a formatted disk page; the file's text begins at the third. */
    private static final int PAGE = 512;

    private static final int TEXT = 2 * PAGE;
    private static final int LEAST = 4096;
    /** What a page of paragraphs' properties has place for. */
    private static final int PARAGRAPHS = 20;

    private static final int FIRST_LINE = 480;
    private static final String FONT = "SimSun";

    /** The pairs of place and length in the table stream, by their number in FibRgFcLcb97. */
    private static final int PAIRS = 93;

    private static final int STSHF = 1;
    private static final int PLCF_SED = 6;
    private static final int PLCF_BTE_CHPX = 12;
    private static final int PLCF_BTE_PAPX = 13;
    private static final int STTBF_FFN = 15;
    private static final int DOP = 31;
    private static final int DOP_SIZE = 544;
    private static final int CLX = 33;

    private final ByteBuffer main;
    private final ByteBuffer table = buffer(1 << 14);
    private final int[] pairs = new int[2 * PAIRS];

    private final List<Integer> ends = new ArrayList<>();

    private DemoWord(int letters) {
        main = buffer(TEXT + 2 * letters + (letters / 4 + 8) * PAGE);
    }

    /** The title with the paragraphs, none of which has a line break. */
    static byte[] write(String title, List<String> paragraphs) throws IOException {
        List<String> lines =
                Stream.concat(Stream.of(title), paragraphs.stream()).toList();
        DemoWord word = new DemoWord(lines.stream().mapToInt(String::length).sum() + lines.size());
        word.text(lines);
        word.letters();
        word.paragraphs();
        word.sections();
        word.styles();
        word.font();
        word.begin(DOP);
        word.table.position(word.table.position() + DOP_SIZE);
        word.end(DOP);
        word.pieces();
        word.head();
        return word.file(title);
    }

    private void text(List<String> lines) {
        main.position(TEXT);
        for (String line : lines) {
            main.put((line + "\r").getBytes(StandardCharsets.UTF_16LE));
            ends.add(main.position());
        }
    }

    private int last() {
        return ends.getLast();
    }

    private int letterCount() {
        return (last() - TEXT) / 2;
    }

    /** Runs of letters: the title, bold and of 18 points, and the rest. */
    private void letters() {
        int page = turn();
        boolean rest = ends.size() > 1;
        main.putInt(TEXT).putInt(ends.getFirst());
        if (rest) {
            main.putInt(last());
        }
        int chpx = PAGE - 16;
        main.put((byte) (chpx / 2));
        main.position(page * PAGE + chpx);
        main.put((byte) 7)
                .putShort((short) 0x0835)
                .put((byte) 1)
                .putShort((short) 0x4A43)
                .putShort((short) 36);
        count(page, rest ? 2 : 1);
        begin(PLCF_BTE_CHPX);
        table.putInt(TEXT).putInt(last()).putInt(page);
        end(PLCF_BTE_CHPX);
    }

    /** Each line's own: the title in the middle, the others with their first line set in. */
    private void paragraphs() {
        List<Integer> starts = new ArrayList<>(List.of(TEXT));
        List<Integer> pages = new ArrayList<>();
        for (int from = 0; from < ends.size(); from += PARAGRAPHS) {
            List<Integer> here = ends.subList(from, Math.min(ends.size(), from + PARAGRAPHS));
            int page = turn();
            main.putInt(starts.getLast());
            here.forEach(main::putInt);
            int middle = PAGE - 16;
            int setIn = PAGE - 32;
            for (int line = 0; line < here.size(); line++) {
                main.put((byte) ((from + line == 0 ? middle : setIn) / 2)).put(new byte[12]);
            }
            main.position(page * PAGE + setIn);
            main.put((byte) 0).put((byte) 3).putShort((short) 0).putShort((short) 0x8411);
            main.putShort((short) FIRST_LINE);
            main.position(page * PAGE + middle);
            main.put((byte) 3).putShort((short) 0).putShort((short) 0x2403).put((byte) 1);
            count(page, here.size());
            starts.add(here.getLast());
            pages.add(page);
        }
        begin(PLCF_BTE_PAPX);
        starts.forEach(table::putInt);
        pages.forEach(table::putInt);
        end(PLCF_BTE_PAPX);
    }

    /** @return number of the next page, at whose beginning the main stream now stands */
    private int turn() {
        int page = (main.position() + PAGE - 1) / PAGE;
        main.position(page * PAGE);
        return page;
    }

    private void count(int page, int entries) {
        main.position(page * PAGE + PAGE - 1);
        main.put((byte) entries);
    }

    private void sections() {
        begin(PLCF_SED);
        table.putInt(0).putInt(letterCount());
        table.putShort((short) 0).putInt(-1).putShort((short) 0).putInt(0);
        end(PLCF_SED);
    }

    /** One style, of 12 points. */
    private void styles() {
        int fixed = 15;
        begin(STSHF);
        table.putShort((short) 18);
        table.putShort((short) fixed).putShort((short) 10).putShort((short) 1).putShort((short) 0x5B);
        table.putShort((short) fixed).putShort((short) 0);
        table.putShort((short) 0).putShort((short) 0).putShort((short) 0);
        int std = table.position();
        table.putShort((short) 0);
        table.putShort((short) 0).putShort((short) 0xFFF1).putShort((short) 2).putShort((short) 0);
        table.putShort((short) 0);
        String name = "Normal";
        table.putShort((short) name.length())
                .put(name.getBytes(StandardCharsets.UTF_16LE))
                .putShort((short) 0);
        table.putShort((short) 2).putShort((short) 0);
        table.putShort((short) 4).putShort((short) 0x4A43).putShort((short) 24);
        int size = table.position() - std - 2;
        table.putShort(std, (short) size).putShort(std + 8, (short) size);
        for (int other = 1; other < fixed; other++) {
            table.putShort((short) 0);
        }
        end(STSHF);
    }

    private void font() {
        begin(STTBF_FFN);
        table.putShort((short) 1).putShort((short) 0);
        int ffn = table.position();
        table.put((byte) 0).put((byte) 0x06).putShort((short) 400).put((byte) GB_2312);
        table.put(new byte[1 + 10 + 24]);
        table.put((FONT + "\0").getBytes(StandardCharsets.UTF_16LE));
        table.put(ffn, (byte) (table.position() - ffn - 1));
        end(STTBF_FFN);
    }

    /** The text lies in one piece. */
    private void pieces() {
        begin(CLX);
        table.put((byte) 2).putInt(4 + 4 + 8);
        table.putInt(0).putInt(letterCount());
        table.putShort((short) 0).putInt(TEXT).putShort((short) 0);
        end(CLX);
    }

    private void begin(int pair) {
        pairs[2 * pair] = table.position();
    }

    private void end(int pair) {
        pairs[2 * pair + 1] = table.position() - pairs[2 * pair];
    }

    /** The file information block. */
    private void head() {
        int size = main.position();
        main.position(0);
        main.putShort((short) 0xA5EC).putShort((short) 0xC1).putShort((short) 0).putShort((short) CHINESE);
        main.putShort((short) 0).putShort((short) 0x1200).putShort((short) 0xBF);
        main.position(24);
        main.putInt(TEXT).putInt(last());
        main.putShort((short) 14).position(32 + 2 + 26);
        main.putShort((short) CHINESE);
        main.putShort((short) 22);
        int longs = main.position();
        main.putInt(size).putInt(0).putInt(0).putInt(letterCount());
        main.position(longs + 88);
        main.putShort((short) PAIRS);
        for (int number : pairs) {
            main.putInt(number);
        }
        main.position(size);
    }

    private byte[] file(String title) throws IOException {
        SummaryInformation summary = PropertySetFactory.newSummaryInformation();
        summary.getFirstSection().setCodepage(CodePageUtil.CP_UTF8);
        summary.setTitle(title);
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            file.createDocument(stream(main), "WordDocument");
            file.createDocument(stream(table), "1Table");
            file.createDocument(summary.toInputStream(), SummaryInformation.DEFAULT_STREAM_NAME);
            file.writeFilesystem(out);
            return out.toByteArray();
        } catch (WritingNotSupportedException e) {
            throw new IOException(e);
        }
    }

    /** Not shorter than a stream must be to stand on its own. */
    private static ByteArrayInputStream stream(ByteBuffer buffer) {
        byte[] content = new byte[Math.max(LEAST, buffer.position())];
        buffer.get(0, content);
        return new ByteArrayInputStream(content);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(Math.max(LEAST, size)).order(ByteOrder.LITTLE_ENDIAN);
    }
}
