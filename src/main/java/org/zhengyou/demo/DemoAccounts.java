package org.zhengyou.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Accounts;
import org.zhengyou.access.Grants;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Settings;

/**
 * One account a role, with passwords made at the first start and kept in demo-accounts.txt for its owner to read, and one
 * for every other branch's secretary, who has no password yet.
 */
@Component
class DemoAccounts {
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    private final Accounts accounts;
    private final Grants grants;
    private final DemoSteps steps;
    private final Path file;

    DemoAccounts(Accounts accounts, Grants grants, DemoSteps steps, Settings settings) {
        this.accounts = accounts;
        this.grants = grants;
        this.steps = steps;
        this.file = settings.data().resolve("demo-accounts.txt");
    }

    /** Sign-in name to password. The file is written before the accounts, so that no password is ever lost. */
    Map<String, String> load(List<DemoTree.Branch> branches, Instant now) {
        Map<String, String> passwords = Files.exists(file) && steps.done("accounts") ? read() : write();
        steps.once("accounts", () -> {
            make("office", 0, Role.OFFICE, DemoTree.TOP, null, passwords, now);
            make("checker", 1, Role.OFFICE, DemoTree.TOP, null, passwords, now);
            make("leader", 2, Role.LEADER, DemoTree.TOP, null, passwords, now);
            make("inspector", 3, Role.INSPECTOR, DemoTree.TOP, null, passwords, now);
            make("editor", 4, Role.EDITOR, DemoTree.TOP, null, passwords, now);
            make("auditor", 5, Role.AUDITOR, DemoTree.TOP, null, passwords, now);
            make("admin", 6, Role.ADMINISTRATOR, null, null, passwords, now);
            DemoTree.Branch own = own(branches);
            make(
                    "secretary",
                    own.members().getFirst().name(),
                    Role.SECRETARY,
                    own,
                    own.members().getFirst(),
                    passwords,
                    now);
            make(
                    "member",
                    own.members().get(MEMBER).name(),
                    Role.MEMBER,
                    own,
                    own.members().get(MEMBER),
                    passwords,
                    now);
            for (int i = 0; i < branches.size(); i++) {
                DemoTree.Branch branch = branches.get(i);
                if (!branch.equals(own)) {
                    DemoTree.Person first = branch.members().getFirst();
                    make("s%03d".formatted(i + 1), first.name(), Role.SECRETARY, branch, first, passwords, now);
                }
            }
        });
        return passwords;
    }

    /** Place of the demo's member in their branch's roster. */
    static final int MEMBER = 6;

    /** The branch of the demo's secretary and member. */
    static DemoTree.Branch own(List<DemoTree.Branch> branches) {
        return branches.get(9);
    }

    /** As one of the demo's accounts. */
    Viewer viewer(String signInName) {
        UUID account = accounts.find(signInName).orElseThrow();
        return new Viewer(account, accounts.get(account).name(), null, grants.of(account));
    }

    /** As a branch's secretary. */
    Viewer secretary(DemoTree.Branch branch) {
        UUID member = branch.members().getFirst().id();
        UUID account = accounts.ofMember(member).orElseThrow();
        return new Viewer(account, accounts.get(account).name(), member, grants.of(account));
    }

    private void make(
            String signInName,
            int name,
            Role role,
            @Nullable UUID unit,
            @Nullable UUID member,
            Map<String, String> passwords,
            Instant now) {
        String shown = Words.of("/demo/accounts.txt").word("names", name);
        UUID account =
                accounts.create(new Accounts.New(shown, signInName, passwords.get(signInName), member), null, now);
        grants.give(account, role, unit, null);
    }

    private void make(
            String signInName,
            String shown,
            Role role,
            DemoTree.Branch branch,
            DemoTree.Person person,
            Map<String, String> passwords,
            Instant now) {
        UUID account =
                accounts.create(new Accounts.New(shown, signInName, passwords.get(signInName), person.id()), null, now);
        grants.give(account, role, branch.id(), null);
        if (role != Role.MEMBER) {
            grants.give(account, Role.MEMBER, branch.id(), null);
        }
    }

    private Map<String, String> write() {
        SecureRandom random = new SecureRandom();
        Map<String, String> passwords = new LinkedHashMap<>();
        for (String name : List.of(
                "office", "secretary", "leader", "inspector", "member", "editor", "auditor", "admin", "checker")) {
            passwords.put(
                    name,
                    random.ints(LENGTH, 0, LETTERS.length())
                            .mapToObj(LETTERS::charAt)
                            .map(String::valueOf)
                            .collect(Collectors.joining()));
        }
        String lines = passwords.entrySet().stream()
                .map(entry -> entry.getKey() + "\t" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            Path fresh = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "demo-accounts",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return passwords;
    }

    private Map<String, String> read() {
        try {
            Map<String, String> passwords = new LinkedHashMap<>();
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                int tab = line.indexOf('\t');
                if (tab > 0) {
                    passwords.put(line.substring(0, tab), line.substring(tab + 1));
                }
            }
            return passwords;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
