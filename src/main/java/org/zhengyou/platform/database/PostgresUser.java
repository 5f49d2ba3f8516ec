package org.zhengyou.platform.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;

/**
 * The user that PostgreSQL runs as. It refuses root, so for root the first way that works here is taken: a user
 * namespace in which root appears as nobody (files stay root's), else a change to nobody (who then owns the files).
 *
 * @param prefix what stands before every command
 * @param owner who must own the data folder
 */
record PostgresUser(List<String> prefix, String owner) {
    private static final String NOBODY = "nobody";
    static final List<PostgresUser> FOR_ROOT = List.of(
            new PostgresUser(List.of("unshare", "--user", "--map-user=65534", "--map-group=65534"), "root"),
            new PostgresUser(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), NOBODY),
            new PostgresUser(List.of("runuser", "-u", NOBODY, "--"), NOBODY),
            new PostgresUser(List.of("sudo", "-n", "-u", NOBODY), NOBODY));

    /**
     * @param dir the data folder, which must be reachable
     * @throws DatabaseUnavailable ROOT_REFUSED where this is root and no way works
     */
    static PostgresUser forFolder(Path dir, Path postgres) throws IOException, InterruptedException {
        if (new UnixSystem().getUid() != 0) {
            return new PostgresUser(List.of(), System.getProperty("user.name"));
        }
        for (var user : FOR_ROOT) {
            if (user.works(dir, postgres)) {
                return user;
            }
        }
        throw new DatabaseUnavailable(DatabaseUnavailable.Reason.ROOT_REFUSED, dir);
    }

    /** Gives the tree to the owner, where the last start had another. */
    void own(Path tree) throws IOException {
        if (prefix.isEmpty() || Files.getOwner(tree).getName().equals(owner)) {
            return;
        }
        var principal = tree.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        try (var paths = Files.walk(tree)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                Files.setAttribute(path, "posix:owner", principal, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /** The folder is closed to others; another user than the owner needs to pass through it, not to list it. */
    private void openWay(Path dir) throws IOException {
        if (owner.equals(NOBODY)) {
            var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(dir));
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
            Files.setPosixFilePermissions(dir, permissions);
        }
    }

    boolean works(Path dir, Path postgres) throws IOException, InterruptedException {
        openWay(dir);
        var probe = "test \"$(id -u)\" != 0 && cd \"$1\" && exec \"$2\" --version";
        try {
            return Command.run(this, dir, List.of("/bin/sh", "-c", probe, "sh", dir.toString(), postgres.toString()))
                    .succeeded();
        } catch (IOException _) {
            // The tool itself is not on this machine.
            return false;
        }
    }
}
