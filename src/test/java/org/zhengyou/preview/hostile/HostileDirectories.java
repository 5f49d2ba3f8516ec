package org.zhengyou.preview.hostile;

import static org.zhengyou.preview.hostile.Hostile.refused;
import static org.zhengyou.preview.hostile.Hostile.tamed;

import java.util.ArrayList;
import java.util.List;
import org.zhengyou.preview.FileRefused.Reason;

/** Packages whose directories name paths elsewhere, or tell what is not so. */
final class HostileDirectories {
    private final List<Hostile> all = new ArrayList<>();

    private HostileDirectories() {}

    static List<Hostile> all() {
        HostileDirectories made = new HostileDirectories();
        made.paths();
        made.directories();
        return made.all;
    }

    private void paths() {
        byte[] sound = Packages.docx().with("word/media/abcdefgh", "x").bytes();
        for (String path : List.of(
                "../../etc/passwdxx",
                "word/../../../xxxx",
                "..\\..\\windows\\xxx",
                "C:\\windows\\systemx",
                "c:/autoexec.batxxx",
                "word/media/..\\..\\x",
                "word/\0/aaaaaaaaaaa",
                "//host/share/fileX")) {
            String name = path.length() == 19 ? path : (path + "x".repeat(19)).substring(0, 19);
            all.add(new Hostile(
                    "path-" + name.replaceAll("\\W", "-") + ".docx",
                    Zip.renamed(sound, "word/media/abcdefgh", name),
                    java.util.Set.of(Reason.DAMAGED),
                    !path.contains("..") && !path.contains(":") && !path.contains("\0")));
        }
        all.add(refused(
                "same-name-twice.docx",
                Zip.renamed(
                        Packages.docx().with("word/dOcument.xml", "<a/>").bytes(),
                        "word/dOcument.xml",
                        "word/document.xml"),
                Reason.DAMAGED));
        all.add(refused(
                "same-name-in-capitals.docx",
                Packages.docx().with("WORD/document.xml", "<a/>").bytes(),
                Reason.DAMAGED));
        all.add(tamed(
                "long-name.docx",
                Packages.docx().with("word/" + "x".repeat(60_000), "x").bytes()));
    }

    private void directories() {
        Packages.FAMILIES.forEach((ending, family) -> {
            byte[] sound = family.get().bytes();
            all.add(refused(
                    "password." + ending, Zip.directoryChanged(sound, 8, flags -> flags | 1), Reason.ENCRYPTED));
            all.add(refused("method." + ending, Zip.directoryChanged(sound, 10, method -> 14), Reason.DAMAGED));
            all.add(tamed("size." + ending, Zip.directoryChanged(sound, 24, size -> 0)));
            all.add(refused(
                    "offset." + ending,
                    Zip.directoryChanged(sound, 44, high -> 0x7F),
                    Reason.DAMAGED,
                    Reason.UNKNOWN,
                    Reason.BOMB));
        });
    }

    /** Every entry points to the first one's bytes. */
    static byte[] overlapping(byte[] zip) {
        byte[] changed = zip;
        for (int at = 42; at < 46; at++) {
            changed = Zip.directoryChanged(changed, at, high -> 0);
        }
        return changed;
    }
}
