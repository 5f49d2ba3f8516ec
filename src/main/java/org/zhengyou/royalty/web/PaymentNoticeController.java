package org.zhengyou.royalty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.zhengyou.access.Permission;
import org.zhengyou.access.Requires;
import org.zhengyou.royalty.Royalties;
import org.zhengyou.royalty.topup.Tills;

/** Where the payment provider tells what became of a payment. Its signature is the only thing that is believed. */
@Controller
@ConditionalOnBooleanProperty(Royalties.SETTING)
class PaymentNoticeController {
    private static final int LONGEST = 65_536;

    private final Tills tills;
    private final Clock clock;

    PaymentNoticeController(Tills tills, Clock clock) {
        this.tills = tills;
        this.clock = clock;
    }

    /** What is not believed, or cannot be taken in, is refused, so that the provider sends it again. */
    @PostMapping("/payments/{provider}/notices")
    @Requires(value = Permission.PUBLIC, unrecorded = true)
    ResponseEntity<String> create(@PathVariable String provider, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return ResponseEntity.status(413).build();
        }
        return tills.hear(provider, headers(request), body, clock.instant())
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(400)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{\"code\":\"FAIL\",\"message\":\"\"}");
    }

    private static Map<String, String> headers(HttpServletRequest request) {
        Map<String, String> headers = new HashMap<>();
        Collections.list(request.getHeaderNames())
                .forEach(name -> headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name)));
        return headers;
    }
}
