package org.zhengyou.access;

import java.text.Normalizer;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id by OWASP's recommendation: 19 MiB, two passes. A flood of sign-ins can take no more than a few threads and their memory:
 * hashing runs on threads of its own, since virtual threads at work would hold up every other request.
 */
@Component
public class Passwords implements DisposableBean {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int WAITING = 64;
    private static final int THREADS = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, 4);

    private final PasswordEncoder encoder = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, PASSES);
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            30,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("passwords-", 0).factory());
    /** Compared with where there is no account, so that an unknown name takes as long as a known one. */
    private final Future<String> nobodys;

    Passwords() {
        threads.allowCoreThreadTimeOut(true);
        nobodys = threads.submit(() -> encoder.encode(Tokens.next()));
    }

    /**
     * @throws Busy where too many wait already
     */
    public String hash(String password) {
        return run(() -> encoder.encode(folded(password)));
    }

    /**
     * Takes the same time whether there is a hash or not.
     *
     * @throws Busy where too many wait already
     */
    public boolean matches(String password, @Nullable String hash) {
        return run(() -> {
            boolean equal = encoder.matches(folded(password), hash == null ? nobodys.get() : hash);
            return equal && hash != null;
        });
    }

    /** Full-width digits typed with an input method are the digits meant. */
    static String folded(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    private <T> T run(Callable<T> work) {
        try {
            return threads.submit(work).get();
        } catch (RejectedExecutionException e) {
            throw new Busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** More sign-ins at once than the machine can check; nothing was decided. */
    public static class Busy extends RuntimeException {
        Busy() {
            super("busy", null, false, false);
        }
    }
}
