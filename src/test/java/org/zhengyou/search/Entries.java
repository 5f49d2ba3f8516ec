package org.zhengyou.search;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A small shelf of entries. */
public final class Entries {
    public static final UUID SCHOOL = UUID.fromString("00000000-0000-7000-8000-0000000000a1");
    public static final UUID TOWN = UUID.fromString("00000000-0000-7000-8000-0000000000a2");
    public static final String MAYOR = Entry.under(TOWN);

    private Entries() {}

    public static UUID id(String title) {
        return UUID.nameUUIDFromBytes(title.getBytes(StandardCharsets.UTF_8));
    }

    public static Entry entry(String title, String text, LocalDate on) {
        return new Entry("document", id(title), TOWN, title, text, List.of(), "", "", "DOCX", on, Set.of(Entry.PUBLIC));
    }

    public static List<Entry> shelf() {
        return List.of(
                new Entry(
                        "document",
                        id("义务教育均衡发展经验交流材料"),
                        SCHOOL,
                        "义务教育均衡发展经验交流材料",
                        "全县义务教育学校结对帮扶。关爱留守儿童，<b>留守儿童</b>之家覆盖每个乡镇。合作社也来捐书。",
                        List.of("教育", "结对帮扶"),
                        "李明",
                        "第一中学党支部",
                        "DOCX",
                        LocalDate.of(2026, 3, 1),
                        Set.of(Entry.PUBLIC)),
                new Entry(
                        "document",
                        id("AI课堂进乡村学校"),
                        SCHOOL,
                        "AI课堂进乡村学校",
                        "用人工智能辅助教师备课，乡村学校与城区学校结对帮扶。",
                        List.of("教育", "乡村振兴"),
                        "张华",
                        "第一中学党支部",
                        "DOCX",
                        LocalDate.of(2026, 3, 2),
                        Set.of(Entry.PUBLIC)),
                new Entry(
                        "document",
                        id("Open lessons in rural schools"),
                        SCHOOL,
                        "Open lessons in rural schools",
                        "Each term every teacher teaches one open lesson; teaching is discussed afterwards.",
                        List.of("教育"),
                        "Li Ming",
                        "No. 1 school",
                        "PDF",
                        LocalDate.of(2026, 3, 3),
                        Set.of(Entry.PUBLIC)),
                new Entry(
                        "document",
                        id("山区养殖合作社的做法"),
                        TOWN,
                        "山区养殖合作社的做法",
                        "犇羴鱻合作社带动农户增收。",
                        List.of("乡村振兴"),
                        "王建国",
                        "清溪镇党委",
                        "DOCX",
                        LocalDate.of(2026, 2, 1),
                        Set.of(Entry.PUBLIC)),
                new Entry(
                        "document",
                        id("保密事项清单"),
                        TOWN,
                        "保密事项清单",
                        "保密事项只给镇里看。结对帮扶名单。",
                        List.of("教育", "内部"),
                        "镇办",
                        "清溪镇党委",
                        "XLSX",
                        LocalDate.of(2026, 3, 4),
                        Set.of(MAYOR)));
    }
}
