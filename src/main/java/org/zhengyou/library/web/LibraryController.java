package org.zhengyou.library.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.DocumentFollowers;
import org.zhengyou.library.DocumentLists;
import org.zhengyou.library.DocumentSight;
import org.zhengyou.library.Documents;
import org.zhengyou.library.FindDocuments;
import org.zhengyou.library.Paying;
import org.zhengyou.library.web.LibraryPage.Search;
import org.zhengyou.platform.form.Typed;
import org.zhengyou.platform.web.Page;
import org.zhengyou.preview.FileKind;
import org.zhengyou.search.Hit;
import org.zhengyou.search.Question;
import org.zhengyou.unit.Unit;
import org.zhengyou.unit.Units;

/** The library as its readers see it: looking for documents, one of them, and what one has marked. */
@Controller
class LibraryController {
    private static final int SIZE = 20;
    private static final int MOST_UNITS = 200;

    private final Documents documents;
    private final DocumentLists lists;
    private final DocumentSight sight;
    private final ReadPages pages;
    private final FindDocuments finding;
    private final Paying paying;
    private final Units units;

    LibraryController(
            Documents documents,
            DocumentLists lists,
            DocumentSight sight,
            ReadPages pages,
            FindDocuments finding,
            Paying paying,
            Units units) {
        this.documents = documents;
        this.lists = lists;
        this.sight = sight;
        this.pages = pages;
        this.finding = finding;
        this.paying = paying;
        this.units = units;
    }

    @GetMapping("/library")
    @Requires(Permission.PUBLIC)
    ModelAndView index(
            Page page,
            Viewer viewer,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String tag,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(defaultValue = "1", name = "page") int at) {
        Search search = new Search(
                typed(q), unit(unit), type(type), typed(tag), day(from), day(to), "date".equals(by) ? "date" : "");
        UUID within = search.unit().isEmpty() ? null : UUID.fromString(search.unit());
        FindDocuments.Result result = finding.find(
                viewer,
                new Question(
                        DocumentFollowers.COLLECTION,
                        search.q(),
                        sight.tokens(viewer),
                        within,
                        search.type().isEmpty() ? null : search.type(),
                        search.tag().isEmpty() ? null : search.tag(),
                        Typed.day(search.from()),
                        Typed.day(search.to()),
                        search.byDate() ? Question.Order.DATE : Question.Order.RELEVANCE,
                        at,
                        SIZE));
        Optional<Unit> chosen = Optional.ofNullable(within).flatMap(units::find);
        return page.view(
                "library/index",
                new LibraryPage(
                        search,
                        result,
                        choices(chosen),
                        chosen.map(Unit::name).orElse(null),
                        desk(viewer),
                        viewer.signedIn(),
                        paying.on()
                                ? lists.prices(result.hits().rows().stream()
                                        .map(Hit::id)
                                        .toList())
                                : Map.of()));
    }

    @GetMapping("/library/{unit}/{id}")
    @Requires(Permission.PUBLIC)
    ModelAndView show(
            Page page,
            Viewer viewer,
            @PathVariable UUID unit,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int pages) {
        return page.view("library/read", this.pages.read(viewer, documents.get(viewer, unit, id), pages, page));
    }

    @GetMapping("/library/favourites")
    @Requires(Permission.SIGNED_IN)
    ModelAndView favourites(Page page, Viewer viewer, @RequestParam(defaultValue = "1", name = "page") int at) {
        return page.view("library/favourites", new FavouritesPage(lists.favourites(viewer, sight, Math.max(1, at))));
    }

    private List<Unit> choices(Optional<Unit> chosen) {
        List<Unit> choices = units.roots().stream()
                .flatMap(root -> units.children(root.id(), 0, MOST_UNITS).stream())
                .limit(MOST_UNITS)
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        chosen.filter(unit -> choices.stream().noneMatch(one -> one.id().equals(unit.id())))
                .ifPresent(choices::addFirst);
        return choices;
    }

    private static @Nullable String desk(Viewer viewer) {
        return viewer.grants().stream()
                .filter(grant -> Permission.DOCUMENT_UPLOAD.roles().contains(grant.role()))
                .map(Viewer.Grant::unitId)
                .filter(Objects::nonNull)
                .findFirst()
                .map(unit -> "/units/" + unit + "/documents")
                .orElse(null);
    }

    private static String typed(@Nullable String value) {
        return Typed.first(Objects.requireNonNullElse(Typed.line(value), ""), 200);
    }

    private static String unit(@Nullable String value) {
        try {
            return value == null || value.isBlank()
                    ? ""
                    : UUID.fromString(value.strip()).toString();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String type(@Nullable String value) {
        try {
            return value == null || value.isBlank()
                    ? ""
                    : FileKind.valueOf(value).name();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String day(@Nullable String value) {
        return Typed.day(value) == null ? "" : Objects.requireNonNull(value).strip();
    }
}
