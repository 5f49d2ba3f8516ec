package org.zhengyou.notice.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.zhengyou.notice.Notice;
import org.zhengyou.notice.NoticeItem;
import org.zhengyou.notice.NoticeTransition;
import org.zhengyou.platform.web.Paging;

/**
 * A notice as the public sees it.
 *
 * @param open whether objections are taken today
 * @param withdrawal when and why it was withdrawn; null where it was not
 */
public record PublicNoticePage(
        Notice notice,
        Paging<NoticeItem> items,
        String sought,
        boolean open,
        @Nullable NoticeTransition withdrawal) {
    public String objectionHref(NoticeItem item) {
        return "/notices/" + notice.unitId() + "/" + notice.id() + "/items/" + item.id() + "/objections/new";
    }

    public String query() {
        return sought.isEmpty() ? "" : "q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8) + "&";
    }
}
