package org.zhengyou.access.web;

import java.util.Optional;
import org.zhengyou.access.PasswordRules;

/** A password as it is typed when it is set: twice. */
record NewPassword(String password, String repeated) {
    /** @param names what its holder is called here */
    Optional<Fault> fault(String... names) {
        Optional<Fault> broken = PasswordRules.fault(password, names)
                .map(fault -> Fault.of("password", fault.messageKey(), PasswordRules.SHORTEST, PasswordRules.LONGEST));
        return broken.isPresent() || password.equals(repeated)
                ? broken
                : Optional.of(Fault.of("repeated", "access.password.different"));
    }
}
