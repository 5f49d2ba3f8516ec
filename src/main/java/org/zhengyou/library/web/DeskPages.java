package org.zhengyou.library.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentSight;
import org.zhengyou.library.DocumentTags;
import org.zhengyou.library.DocumentTransitions;
import org.zhengyou.library.DocumentVersions;
import org.zhengyou.library.Documents;
import org.zhengyou.library.Draft;
import org.zhengyou.library.Paying;
import org.zhengyou.library.share.Shares;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Settings;
import org.zhengyou.preview.FileKind;
import org.zhengyou.unit.Units;

/** Makes the pages of the desk. */
@Component
class DeskPages {
    private final Documents documents;
    private final DocumentTransitions transitions;
    private final DocumentVersions versions;
    private final DocumentTags tags;
    private final DocumentSight sight;
    private final Shares shares;
    private final Paying paying;
    private final Units units;
    private final Settings settings;

    DeskPages(
            Documents documents,
            DocumentTransitions transitions,
            DocumentVersions versions,
            DocumentTags tags,
            DocumentSight sight,
            Shares shares,
            Paying paying,
            Units units,
            Settings settings) {
        this.documents = documents;
        this.transitions = transitions;
        this.versions = versions;
        this.tags = tags;
        this.sight = sight;
        this.shares = shares;
        this.paying = paying;
        this.units = units;
        this.settings = settings;
    }

    /** @throws Missing when the viewer does not work on it */
    Document worked(Viewer viewer, UUID unit, UUID id) {
        Document document = documents.get(viewer, unit, id);
        if (!sight.works(viewer, document)) {
            throw new Missing();
        }
        return document;
    }

    UploadPage upload(UUID unit, UploadForm form, List<Received> received, String problem) {
        String accept = Arrays.stream(FileKind.values())
                .map(kind -> "." + kind.ending())
                .distinct()
                .collect(Collectors.joining(","));
        return new UploadPage(
                unit,
                units.get(unit).name(),
                form,
                received,
                sending(unit, "/units/" + unit + "/documents/new", ""),
                accept,
                problem);
    }

    private Sending sending(UUID unit, String page, String then) {
        return new Sending(
                unit,
                page,
                then,
                settings.library().file().toMegabytes(),
                settings.upload().request().toMegabytes());
    }

    /** @param refused what was wrong with a file that was to be the next version; null for nothing */
    DocumentPage show(Viewer viewer, Document document, @Nullable Received refused) {
        return new DocumentPage(
                document,
                units.get(document.unitId()).name(),
                versions.of(document),
                tags.of(document.unitId(), document.id()),
                transitions.history(document.unitId(), document.id()),
                shares.of(document),
                sight.manages(viewer, document),
                sight.publishes(viewer, document),
                sending(document.unitId(), document.deskHref(), document.deskHref()),
                refused);
    }

    /** As typed; where no price may be asked, the one that stood there stays. */
    Draft draft(Document document, DocumentForm form) {
        Draft typed = form.draft();
        return paying.on()
                ? typed
                : new Draft(
                        typed.title(),
                        typed.author(),
                        typed.visibility(),
                        typed.tags(),
                        document.price(),
                        document.freePages());
    }

    EditPage edit(Document document, @Nullable DocumentForm form, Map<String, String> problems) {
        DocumentForm now = standing(document);
        return new EditPage(document, form == null ? now : form, problems, paying.on(), now.mark());
    }

    /** What is said of it now. */
    DocumentForm standing(Document document) {
        return DocumentForm.of(document, tags.of(document.unitId(), document.id()));
    }
}
