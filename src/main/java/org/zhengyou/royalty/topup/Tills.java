package org.zhengyou.royalty.topup;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.payment.PaymentGateway;
import org.zhengyou.royalty.payment.PaymentGateway.GatewayDown;

/** Speaks with the provider, outside every transaction: nothing is held while it thinks. */
@Component
public class Tills {
    private static final Logger LOG = LoggerFactory.getLogger(Tills.class);
    private static final int BATCH = 100;

    private final ObjectProvider<PaymentGateway> gateways;
    private final TopUps topUps;

    Tills(ObjectProvider<PaymentGateway> gateways, TopUps topUps) {
        this.gateways = gateways;
        this.topUps = topUps;
    }

    /** Whether money can be put in at all. */
    public boolean open() {
        return gateways.getIfAvailable() != null;
    }

    /**
     * Begins a top-up with the provider, once for a form: sent again, the provider is asked only where it had not answered,
     * by the same number.
     *
     * @param amount in fen
     * @param form which form was sent
     * @param description that the buyer reads at the provider's
     */
    public TopUp begin(Viewer viewer, long amount, UUID form, String description, Instant now) {
        PaymentGateway gateway =
                Optional.ofNullable(gateways.getIfAvailable()).orElseThrow(() -> new RoyaltyRefused(Reason.NO_GATEWAY));
        TopUp topUp = topUps.start(viewer, amount, form, gateway.name(), now);
        if (topUp.address() != null) {
            return topUp;
        }
        try {
            topUps.place(
                    topUp,
                    gateway.begin(
                            new PaymentGateway.Order(topUp.number(), description, topUp.amount(), topUp.endsAt())));
        } catch (GatewayDown down) {
            LOG.error("top-up {} could not be begun", topUp.number(), down);
            topUps.fail(topUp);
            throw new RoyaltyRefused(Reason.GATEWAY_DOWN);
        }
        return topUps.find(viewer, topUp.id()).orElseThrow(Missing::new);
    }

    /**
     * A notice from outside.
     *
     * @param headers by their names in lower case
     * @return whether it was understood and need not come again
     * @throws Missing where no such provider is set up
     */
    public boolean hear(String name, Map<String, String> headers, byte[] body, Instant now) {
        PaymentGateway gateway = gateways.getIfAvailable();
        if (gateway == null || !gateway.name().equals(name)) {
            throw new Missing();
        }
        try {
            PaymentGateway.Notice notice = gateway.read(headers, body, now);
            boolean settled = topUps.settle(name, notice, now);
            if (!settled) {
                LOG.error("a notice of {} about {} fits no top-up here", name, notice.number());
            }
            return settled;
        } catch (PaymentGateway.Untrusted untrusted) {
            LOG.warn("a notice for {} was not believed: {}", name, untrusted.getMessage());
            return false;
        }
    }

    /** Asks the provider about one top-up whose notice may have been lost. */
    public void ask(TopUp topUp, Instant now) {
        PaymentGateway gateway = gateways.getIfAvailable();
        if (gateway == null || !gateway.name().equals(topUp.gateway())) {
            return;
        }
        try {
            gateway.ask(topUp.number()).ifPresent(notice -> topUps.settle(topUp.gateway(), notice, now));
            topUps.expire(topUp, now);
        } catch (GatewayDown down) {
            LOG.warn("{} does not say what became of {}", topUp.gateway(), topUp.number(), down);
        }
    }

    /** Asks about all that began before an instant and whose end was not heard of. */
    public void askAll(Instant startedBefore, Instant now) {
        PaymentGateway gateway = gateways.getIfAvailable();
        if (gateway != null) {
            topUps.open(gateway.name(), startedBefore, BATCH).forEach(topUp -> ask(topUp, now));
        }
    }
}
