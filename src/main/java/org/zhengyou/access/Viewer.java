package org.zhengyou.access;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who looks. The public has no account and no grants.
 *
 * @param memberId the member this account belongs to, where it belongs to one
 */
public record Viewer(
        @Nullable UUID accountId, String name, @Nullable UUID memberId, List<Grant> grants) {
    public static final Viewer PUBLIC = new Viewer(null, "", null, List.of());

    /** @param unitId the top of the subtree; null only for the administrator */
    public record Grant(
            Role role, @Nullable UUID unitId, @Nullable String unitName) {}

    public boolean signedIn() {
        return accountId != null;
    }

    /** The account; only for handlers that require one. */
    public UUID account() {
        if (accountId == null) {
            throw new IllegalStateException("the public has no account");
        }
        return accountId;
    }

    public boolean is(Role role) {
        return grants.stream().anyMatch(grant -> grant.role() == role);
    }

    /** Tops of the subtrees in which the viewer has one of the roles. */
    public Set<UUID> unitsAs(Set<Role> roles) {
        return grants.stream()
                .filter(grant -> roles.contains(grant.role()) && grant.unitId() != null)
                .map(Grant::unitId)
                .collect(Collectors.toUnmodifiableSet());
    }

    public Set<UUID> unitsWhere(Permission permission) {
        return unitsAs(permission.roles());
    }
}
