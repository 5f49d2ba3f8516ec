package org.zhengyou.library.web;

import java.util.List;
import org.zhengyou.library.Document;
import org.zhengyou.library.likeness.LikenessDecision;
import org.zhengyou.library.likeness.Match;

/**
 * Two documents side by side.
 *
 * @param works whether the viewer may say what it is
 * @param inside whether the viewer works on one of the two, and so reads who said what of them
 * @param readable whether both may be read to their end; what is to be paid for is not shown here either
 */
public record LikenessPage(
        Document document,
        Match match,
        List<LikenessDecision> decisions,
        boolean works,
        boolean inside,
        boolean readable) {
    public String action() {
        return document.deskHref() + "/likenesses/" + match.other().unitId() + "/"
                + match.other().id();
    }
}
