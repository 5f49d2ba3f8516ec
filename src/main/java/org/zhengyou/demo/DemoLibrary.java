package org.zhengyou.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.demo.DemoPapers.Paper;
import org.zhengyou.library.Document;
import org.zhengyou.library.Documents;
import org.zhengyou.library.Draft;
import org.zhengyou.library.upload.Intake;
import org.zhengyou.platform.Settings;

/**
 * The demo's library: each file goes the way of an upload. It is filled while the program serves already, since opening sixty
 * files takes longer than starting; a start that is killed goes on with the next file.
 */
@Component
class DemoLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLibrary.class);
    private static final int FIRST_DAY = -85;
    /** Every so many stays with its branch: a draft that nobody listed yet. */
    private static final int DRAFT = 19;

    private final Intake intake;
    private final Documents documents;
    private final DemoAccounts accounts;
    private final DemoSteps steps;
    private final Path folder;
    private final boolean background;

    DemoLibrary(Intake intake, Documents documents, DemoAccounts accounts, DemoSteps steps, Settings settings) {
        this.intake = intake;
        this.documents = documents;
        this.accounts = accounts;
        this.steps = steps;
        this.folder = settings.data().resolve("demo");
        this.background = settings.background();
    }

    /** Begins, where this process does what is done in the background. */
    void begin(List<DemoTree.Branch> branches, DemoDays days) {
        if (background && !steps.done("library")) {
            Thread.ofPlatform().name("demo-library").daemon().start(() -> {
                try {
                    load(branches, days);
                } catch (IOException | RuntimeException e) {
                    LOG.warn("the demo's library will be filled at the next start", e);
                }
            });
        }
    }

    void load(List<DemoTree.Branch> branches, DemoDays days) throws IOException {
        List<Paper> papers = DemoPapers.write();
        for (int place = 0; place < papers.size(); place++) {
            int at = place;
            steps.onceOutside("library-" + place, () -> add(papers.get(at), at, branches, days));
        }
        steps.onceOutside("library", () -> {});
    }

    private void add(Paper paper, int place, List<DemoTree.Branch> branches, DemoDays days) {
        DemoTree.Branch branch = branches.get(place * 7 % branches.size());
        Viewer secretary = accounts.secretary(branch);
        String author = branch.members().get(place % branch.members().size()).name();
        UUID id = DemoSteps.id("library " + place);
        int day = FIRST_DAY + place;
        try {
            if (documents.find(branch.id(), id).isEmpty()) {
                Files.createDirectories(folder);
                Path file = Files.write(folder.resolve("paper-" + place), paper.content());
                Draft words = new Draft(paper.title(), author, paper.visibility(), paper.tags());
                intake.document(secretary, branch.id(), id, file, paper.name(), words, days.at(day));
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean draft = documents.find(branch.id(), id).orElseThrow().state() == Document.State.DRAFT;
        if (draft && place % DRAFT != DRAFT - 1) {
            documents.list(branch.id(), id, secretary, days.day(day), days.at(day));
        }
    }
}
