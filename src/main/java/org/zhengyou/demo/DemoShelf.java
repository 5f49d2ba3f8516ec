package org.zhengyou.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.zhengyou.access.Viewer;
import org.zhengyou.demo.DemoPapers.Paper;
import org.zhengyou.library.Document;
import org.zhengyou.library.Documents;

/** Where each of the demo's papers stands, and whose it is. */
final class DemoShelf {
    /** Every so many is the demo's secretary's own. */
    private static final int OWN = 6;

    /** What the demo's member sent, who may not make it public. */
    private static final int OF_THE_MEMBER = 40;

    private final List<Paper> papers;
    private final List<DemoTree.Branch> branches;
    private final Documents documents;
    private final DemoAccounts accounts;

    DemoShelf(List<Paper> papers, List<DemoTree.Branch> branches, Documents documents, DemoAccounts accounts) {
        this.papers = papers;
        this.branches = branches;
        this.documents = documents;
        this.accounts = accounts;
    }

    int size() {
        return papers.size();
    }

    Paper paper(int place) {
        return papers.get(place);
    }

    DemoTree.Branch branch(int place) {
        return place % OWN == OWN - 2 ? DemoAccounts.own(branches) : branches.get((place * 8 + 3) % branches.size());
    }

    UUID id(int place) {
        return DemoSteps.id("library " + place);
    }

    Viewer uploader(int place) {
        return place == OF_THE_MEMBER ? accounts.viewer("member") : accounts.secretary(branch(place));
    }

    Optional<Document> document(int place) {
        return documents.find(branch(place).id(), id(place));
    }

    /** The first of a title; empty where it was not put there. */
    Optional<Document> document(String title) {
        return document(place(title));
    }

    Paper paper(String title) {
        return paper(place(title));
    }

    /** What its uploader gives as the address. */
    String address(String title) {
        return branch(place(title)).name();
    }

    Viewer uploader(String title) {
        return uploader(place(title));
    }

    private int place(String title) {
        return IntStream.range(0, papers.size())
                .filter(place -> papers.get(place).title().equals(title))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(title));
    }
}
