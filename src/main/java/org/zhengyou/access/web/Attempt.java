package org.zhengyou.access.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.zhengyou.access.Passwords;
import org.zhengyou.access.signin.SignIn;
import org.zhengyou.access.signin.Slowed;

/** One try at a door, and what to say where it stays shut. */
final class Attempt {
    private Attempt() {}

    /** Either of the two is empty. */
    record Outcome(Optional<SignIn.Opened> opened, Optional<Fault> fault) {}

    /** @param wrong what to say where it does not fit */
    static Outcome at(Supplier<Optional<SignIn.Opened>> door, Fault wrong, HttpServletResponse response) {
        try {
            Optional<SignIn.Opened> opened = door.get();
            return new Outcome(opened, opened.isPresent() ? Optional.empty() : Optional.of(wrong));
        } catch (Slowed slowed) {
            String seconds = Long.toString(Math.max(1, slowed.pause().toSeconds()));
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
            return shut(new Fault("", "access.sign_in.slowed", List.of(seconds), Fault.TOO_MANY));
        } catch (Passwords.Busy busy) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            return shut(new Fault("", "access.sign_in.busy", List.of(), Fault.BUSY));
        }
    }

    private static Outcome shut(Fault fault) {
        return new Outcome(Optional.empty(), Optional.of(fault));
    }
}
