package org.zhengyou.royalty.payment;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A payment provider. It is asked for a place to pay, and tells by signed notices what became of it. */
public interface PaymentGateway {
    /** As in the address of its notices, {@code /payments/<name>/notices}. */
    String name();

    /**
     * Asks the provider to take an amount.
     *
     * @return where the buyer pays
     * @throws GatewayDown when it does not answer, or not as it should
     */
    Place begin(Order order);

    /**
     * Reads a notice that came in from outside.
     *
     * @param headers by their names in lower case
     * @throws Untrusted when it is not signed by the provider, is too old, or cannot be read
     */
    Notice read(Map<String, String> headers, byte[] body, Instant now) throws Untrusted;

    /**
     * What became of an order, asked of the provider itself, for a notice that never came.
     *
     * @return empty while nothing is decided
     * @throws GatewayDown when it does not answer, or not as it should
     */
    Optional<Notice> ask(String number);

    /**
     * An amount to be paid.
     *
     * @param number of the top-up: 6 to 32 letters, digits and dashes; the provider knows it by that
     * @param amount in fen
     */
    record Order(String number, String description, long amount, Instant endsAt) {}

    /**
     * Where somebody pays.
     *
     * @param address to be opened, or shown as a code that a telephone scans
     * @param scanned whether it is such a code
     */
    record Place(String address, boolean scanned) {}

    /**
     * What became of an order.
     *
     * @param event of the provider, the same whenever it is repeated
     * @param amount paid, in fen; null where nothing was
     * @param reference the provider's own number of the payment
     */
    record Notice(
            String event,
            String number,
            Outcome outcome,
            @Nullable Long amount,
            @Nullable String reference) {}

    /** How an order ended. */
    enum Outcome {
        PAID,
        FAILED,
        CLOSED
    }

    /** A notice that proves nothing. */
    final class Untrusted extends Exception {
        public Untrusted(String message) {
            super(message);
        }

        public Untrusted(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The provider cannot be reached, or answers nonsense. */
    final class GatewayDown extends RuntimeException {
        public GatewayDown(String message) {
            super(message);
        }

        public GatewayDown(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
