package org.zhengyou.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.text.Messages;
import org.zhengyou.platform.web.Frame;
import org.zhengyou.platform.web.FrameSource;
import org.zhengyou.platform.web.Pages;

/** The header of a viewer, who they are and the links their grants allow; and the same links for any one unit. */
@Component
public class Navigation implements FrameSource {
    private final List<NavigationEntry> entries;
    private final Permissions permissions;
    private final Messages messages;

    Navigation(List<NavigationEntry> entries, Permissions permissions, Messages messages) {
        this.entries = entries.stream()
                .sorted(Comparator.comparingInt(NavigationEntry::order))
                .toList();
        this.permissions = permissions;
        this.messages = messages;
    }

    @Override
    public Frame frame(HttpServletRequest request) {
        Viewer viewer = Viewers.of(request);
        List<Frame.Link> links = links(viewer, entry -> entry.group() != NavigationGroup.SELF);
        if (!viewer.signedIn()) {
            return new Frame(null, null, links, List.of());
        }
        String standing = viewer.grants().stream()
                .findFirst()
                .map(grant -> (grant.unitName() == null ? "" : grant.unitName() + " · ")
                        + messages.text(Pages.locale(request), "access.role." + grant.role()))
                .orElse(null);
        return new Frame(viewer.name(), standing, links, links(viewer, entry -> entry.group() == NavigationGroup.SELF));
    }

    private List<Frame.Link> links(Viewer viewer, Predicate<NavigationEntry> which) {
        return entries.stream()
                .filter(which)
                .filter(entry -> !viewer.signedIn()
                        ? entry.permission() == Permission.PUBLIC
                        : entry.permission() != Permission.PUBLIC && permissions.allows(viewer, entry.permission()))
                .flatMap(entry -> link(entry, viewer).stream())
                .toList();
    }

    /** What the viewer may open of a unit, besides its own page. */
    public List<Frame.Link> of(UUID unit, Viewer viewer) {
        return entries.stream()
                .filter(entry -> entry.path().startsWith("/units/{unit}/")
                        && permissions.allows(viewer, entry.permission(), unit))
                .map(entry -> link(entry, unit))
                .toList();
    }

    private static Optional<Frame.Link> link(NavigationEntry entry, Viewer viewer) {
        if (!entry.path().contains("{unit}")) {
            return Optional.of(new Frame.Link(entry.text(), entry.path(), entry.also(), group(entry)));
        }
        return viewer.grants().stream()
                .filter(grant ->
                        grant.unitId() != null && entry.permission().roles().contains(grant.role()))
                .findFirst()
                .map(grant -> link(entry, Objects.requireNonNull(grant.unitId())));
    }

    private static Frame.Link link(NavigationEntry entry, UUID unit) {
        return new Frame.Link(
                entry.text(),
                entry.path().replace("{unit}", unit.toString()),
                entry.also().stream()
                        .map(path -> path.replace("{unit}", unit.toString()))
                        .toList(),
                group(entry));
    }

    private static @Nullable String group(NavigationEntry entry) {
        return entry.group() == null ? null : "access.group." + entry.group();
    }
}
