package org.zhengyou.preview.worker;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zhengyou.preview.FileKind;
import org.zhengyou.preview.FileRefused.Reason;
import org.zhengyou.preview.Inspection;
import org.zhengyou.preview.Rendition;

/** What a worker says: that it began, each page, and how it ended. Each has a bounded length. */
sealed interface Reply {
    record Begun() implements Reply {}

    /** @param number from 1 */
    record PageReady(int number) implements Reply {}

    record Inspected(Inspection inspection) implements Reply {}

    record Rendered(Rendition rendition) implements Reply {}

    /** @param detail for the log of the program */
    record Refused(Reason reason, String detail) implements Reply {}

    default void write(DataOutput out) throws IOException {
        switch (this) {
            case Begun _ -> out.writeByte('B');
            case PageReady page -> {
                out.writeByte('P');
                out.writeInt(page.number);
            }
            case Inspected(Inspection it) -> {
                out.writeByte('I');
                out.writeUTF(it.kind().name());
                out.writeUTF(it.title() == null ? "" : it.title());
                out.writeInt(it.pages());
            }
            case Rendered(Rendition it) -> {
                out.writeByte('R');
                out.writeUTF(it.renderer());
                out.writeInt(it.pages());
            }
            case Refused it -> {
                out.writeByte('N');
                out.writeUTF(it.reason.name());
                out.writeUTF(it.detail);
            }
        }
    }

    /** @throws IOException also for what is no reply */
    static Reply read(DataInput in) throws IOException {
        try {
            return switch (in.readByte()) {
                case 'B' -> new Begun();
                case 'P' -> new PageReady(in.readInt());
                case 'I' ->
                    new Inspected(
                            new Inspection(FileKind.valueOf(in.readUTF()), nullIfEmpty(in.readUTF()), in.readInt()));
                case 'R' -> new Rendered(new Rendition(in.readUTF(), in.readInt()));
                case 'N' -> new Refused(Reason.valueOf(in.readUTF()), in.readUTF());
                default -> throw new IOException("not a reply");
            };
        } catch (IllegalArgumentException e) {
            throw new IOException(e);
        }
    }

    private static @Nullable String nullIfEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
