package org.zhengyou.bench;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What a browser that is signed in sends along. */
final class SignedIn {
    private static final String CSRF = "5f6d3c52-6f3a-4c0e-9d52-3a8f2b7c9e10";

    private SignedIn() {}

    static String cookies(String session) {
        return "session=" + session + "; csrf=" + CSRF;
    }

    /** The token against forged requests as Spring Security wants it in a form: masked with as many random bytes, here zeros. */
    static String token() {
        byte[] token = CSRF.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[2 * token.length];
        System.arraycopy(token, 0, both, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }
}
