package org.zhengyou.royalty.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.royalty.refund.RefundRequest;
import org.zhengyou.royalty.refund.RefundRequests;

/**
 * One request, for editor and office.
 *
 * @param itemPath of its page; null where there is none
 * @param concerned whether the viewer bought or sold it, so that another decides
 * @param entitled whether the buyer can have the file
 */
public record RefundPage(
        RefundRequest request,
        @Nullable String itemPath,
        boolean concerned,
        boolean entitled,
        List<RefundRequests.Transition> history) {

    /**
     * The list: those that wait, or the others.
     *
     * @param corrects whether the viewer may correct the book here
     */
    public record Index(
            UUID unitId,
            String unitName,
            boolean answered,
            boolean corrects,
            Paging<RefundRequest> rows,
            LocalDate today) {}

    public String href() {
        return "/units/" + request.unitId() + "/refunds/" + request.id();
    }
}
