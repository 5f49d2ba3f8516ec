package org.zhengyou.notice.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.notice.NoticeItem;
import org.zhengyou.notice.objection.HandleObjections;
import org.zhengyou.notice.objection.Objection;
import org.zhengyou.notice.objection.ObjectionRow;
import org.zhengyou.notice.objection.ObjectionTransition;

/**
 * One objection for the office.
 *
 * @param sender in clear; null until it was asked for
 * @param item null where the public no longer sees it
 */
public record ObjectionPage(
        Objection objection,
        ObjectionRow row,
        @Nullable NoticeItem item,
        List<ObjectionTransition> history,
        HandleObjections.@Nullable Sender sender) {}
