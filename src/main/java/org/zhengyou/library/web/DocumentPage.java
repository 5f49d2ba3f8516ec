package org.zhengyou.library.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentTags;
import org.zhengyou.library.DocumentTransition;
import org.zhengyou.library.DocumentVersion;
import org.zhengyou.library.share.Share;

/**
 * A document at the desk.
 *
 * @param versions the newest first
 * @param refused what was wrong with a file that was to be the next version; null for nothing
 */
public record DocumentPage(
        Document document,
        String unitName,
        List<DocumentVersion> versions,
        List<DocumentTags.Tag> tags,
        List<DocumentTransition> history,
        List<Share> shares,
        boolean manages,
        boolean publishes,
        Sending sending,
        @Nullable Received refused) {
    public DocumentVersion newest() {
        return versions.getFirst();
    }

    public boolean down() {
        return document.state() == Document.State.TAKEN_DOWN;
    }

    /** Whether the viewer may change and share it as it stands. */
    public boolean changes() {
        return manages && !down();
    }

    /** Whether the viewer may put another file in its place: what the public reads is for others to change. */
    public boolean replaces() {
        return changes() && !(document.listed() && asks());
    }

    public boolean mayList() {
        return (manages || publishes) && !down() && document.state().mayBecome(Document.State.LISTED);
    }

    /** Making it public is for others to decide. */
    public boolean asks() {
        return document.visibility() == Document.Visibility.PUBLIC && !publishes;
    }

    public boolean mayWithdraw() {
        return changes() && document.state().mayBecome(Document.State.WITHDRAWN);
    }
}
