package org.zhengyou.member;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.platform.Secrets;

/** Seals ID numbers and telephone numbers, and marks them so that the same one is found again. */
@Component
public class MemberSecrets {
    private static final String ID_NUMBER = "member.id_number";
    private static final String PHONE = "member.phone";

    private final Secrets secrets;

    MemberSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    public byte @Nullable [] sealIdNumber(@Nullable String number) {
        return number == null ? null : secrets.seal(ID_NUMBER, number);
    }

    public byte @Nullable [] sealPhone(@Nullable String number) {
        return number == null ? null : secrets.seal(PHONE, number);
    }

    public byte @Nullable [] markIdNumber(@Nullable String number) {
        return number == null ? null : secrets.mark(ID_NUMBER, number.getBytes(StandardCharsets.UTF_8));
    }

    public byte @Nullable [] markPhone(@Nullable String number) {
        return number == null ? null : secrets.mark(PHONE, number.getBytes(StandardCharsets.UTF_8));
    }

    public @Nullable String openIdNumber(byte @Nullable [] sealed) {
        return sealed == null ? null : secrets.open(ID_NUMBER, sealed);
    }

    public @Nullable String openPhone(byte @Nullable [] sealed) {
        return sealed == null ? null : secrets.open(PHONE, sealed);
    }
}
