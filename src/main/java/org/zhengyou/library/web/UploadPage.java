package org.zhengyou.library.web;

import java.util.List;
import java.util.UUID;
import org.zhengyou.library.Document.Visibility;

/**
 * The form for adding files, and what became of those that were sent.
 *
 * @param problem message key of what is wrong with the form itself; empty for nothing
 */
public record UploadPage(
        UUID unit,
        String unitName,
        UploadForm form,
        List<Received> received,
        Sending sending,
        String accept,
        String problem) {
    public String href() {
        return "/units/" + unit + "/documents";
    }

    public boolean chosen(Visibility visibility) {
        return visibility == form.visibility();
    }
}
