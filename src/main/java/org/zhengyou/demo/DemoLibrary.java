package org.zhengyou.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.demo.DemoPapers.Paper;
import org.zhengyou.library.Document;
import org.zhengyou.library.DocumentFavourites;
import org.zhengyou.library.Documents;
import org.zhengyou.library.Draft;
import org.zhengyou.library.upload.Intake;
import org.zhengyou.platform.Settings;

/**
 * The demo's library: each file goes the way of an upload. It is filled while the program serves already, since opening sixty
 * files takes longer than starting; a start that is killed goes on with the next file. Purchases and disputes come when all stand.
 */
@Component
class DemoLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(DemoLibrary.class);
    private static final int FIRST_DAY = -85;
    /** Nobody listed them yet. */
    private static final Set<Integer> DRAFTS = Set.of(18, 37);

    /** What the demo's member marked. */
    private static final List<Integer> FAVOURITES = List.of(0, 10, 30);
    /** Came in a second version. */
    private static final int REVISED = 10;

    private final Intake intake;
    private final Documents documents;
    private final DocumentFavourites favourites;
    private final DemoPurchases purchases;
    private final DemoClaims claims;
    private final DemoAccounts accounts;
    private final DemoSteps steps;
    private final Path folder;
    private final boolean background;

    DemoLibrary(
            Intake intake,
            Documents documents,
            DocumentFavourites favourites,
            DemoPurchases purchases,
            DemoClaims claims,
            DemoAccounts accounts,
            DemoSteps steps,
            Settings settings) {
        this.intake = intake;
        this.documents = documents;
        this.favourites = favourites;
        this.purchases = purchases;
        this.claims = claims;
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
                    // What all that loading took is given back now, and not when the heap is full again.
                    System.gc();
                } catch (IOException | RuntimeException e) {
                    LOG.warn("the demo's library will be filled at the next start", e);
                }
            });
        }
    }

    void load(List<DemoTree.Branch> branches, DemoDays days) throws IOException {
        load(branches, days, place -> true);
        steps.onceOutside("library", () -> {});
    }

    /** Some of the papers, by their places, with what came of them. */
    void load(List<DemoTree.Branch> branches, DemoDays days, IntPredicate chosen) throws IOException {
        DemoShelf shelf = new DemoShelf(DemoPapers.write(), branches, documents, accounts);
        for (int place = 0; place < shelf.size(); place++) {
            if (chosen.test(place)) {
                int at = place;
                steps.onceOutside("library-" + place, () -> add(shelf, at, days));
            }
        }
        steps.once("favourites", () -> mark(shelf, days));
        purchases.prepare(shelf, days);
        // In the order of their days, so that statements read as they would have been written.
        Stream.concat(purchases.deeds(shelf, days), claims.deeds(shelf, days))
                .sorted(Comparator.comparingInt(DemoDeed::day))
                .forEach(deed -> deed.what().run());
    }

    private void add(DemoShelf shelf, int place, DemoDays days) {
        DemoTree.Branch branch = shelf.branch(place);
        Viewer uploader = shelf.uploader(place);
        Paper paper = shelf.paper(place);
        UUID id = shelf.id(place);
        int day = FIRST_DAY + place;
        if (shelf.document(place).isEmpty()) {
            String author =
                    branch.members().get(place % branch.members().size()).name();
            Draft words = new Draft(paper.title(), author, paper.visibility(), paper.tags());
            send(
                    place,
                    paper.content(),
                    file -> intake.document(uploader, branch.id(), id, file, paper.name(), words, days.at(day)));
        }
        Document document = shelf.document(place).orElseThrow();
        if (document.state() == Document.State.DRAFT && !DRAFTS.contains(place)) {
            documents.list(branch.id(), id, uploader, days.day(day), days.at(day));
        }
        if (place == REVISED && document.version() == 1) {
            send(
                    place,
                    DemoPapers.revised(place),
                    file -> intake.version(uploader, document, file, paper.name(), days.at(day + 30)));
        }
    }

    /** Takes a file's way into the library. */
    private interface Way {
        void take(Path file) throws IOException;
    }

    private void send(int place, byte[] content, Way way) {
        try {
            Files.createDirectories(folder);
            Path file = Files.write(folder.resolve("paper-" + place), content);
            way.take(file);
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mark(DemoShelf shelf, DemoDays days) {
        Viewer member = accounts.viewer("member");
        FAVOURITES.forEach(place -> shelf.document(place)
                .ifPresent(document -> favourites.mark(member, document, days.at(FIRST_DAY + place + 1))));
    }
}
