package org.zhengyou.royalty.refund;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengyou.access.Viewer;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.web.Paging;
import org.zhengyou.royalty.ItemPlace;
import org.zhengyou.royalty.Refunds;
import org.zhengyou.royalty.RoyaltyRefused;
import org.zhengyou.royalty.RoyaltyRefused.Reason;
import org.zhengyou.royalty.ledger.TransferKey;
import org.zhengyou.royalty.refund.RefundRequest.State;

/** The work of editor and office on what buyers asked for. */
@Component
public class HandleRefunds {
    private final JdbcClient jdbc;
    private final RefundRequests requests;
    private final Refunds refunds;
    private final ObjectProvider<ItemPlace> places;

    HandleRefunds(JdbcClient jdbc, RefundRequests requests, Refunds refunds, ObjectProvider<ItemPlace> places) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.refunds = refunds;
        this.places = places;
    }

    /** Whether the viewer asked for it or earned by it: another decides. */
    public boolean concerns(Viewer viewer, RefundRequest request) {
        return request.account().equals(viewer.account())
                || jdbc.sql("""
                                select exists (
                                    select from ledger_entry e
                                    join ledger_account a on a.unit_id = e.unit_id and a.id = e.account_id
                                    where e.unit_id = :book and e.transfer_id = :transfer
                                      and a.kind = 'REVENUE' and a.holder_id = :account)
                                """)
                        .param("book", request.book())
                        .param("transfer", request.transfer())
                        .param("account", viewer.account())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether its file is kept back now, from the buyer too. */
    public boolean takenDown(RefundRequest request) {
        ItemPlace place = places.getIfAvailable();
        return place != null && place.takenDown(request.unitId(), request.itemId());
    }

    public RefundRequest get(UUID unit, UUID id) {
        return find(unit, id, false).orElseThrow(Missing::new);
    }

    /**
     * Says that the file can be had, or gives the money back.
     *
     * @param to {@link State#SOLVED} or {@link State#REFUNDED}
     * @param reply what the buyer reads
     */
    @Transactional
    public void step(UUID unit, UUID id, State to, String reply, Viewer viewer, Instant now) {
        RefundRequest request = find(unit, id, true).orElseThrow(Missing::new);
        if (to == State.WITHDRAWN || to == State.RECEIVED) {
            throw new RoyaltyRefused(Reason.NOT_NOW);
        }
        if (reply.isBlank()) {
            throw new RoyaltyRefused(Reason.REASON_NEEDED);
        }
        if (request.state() == to) {
            return;
        }
        if (concerns(viewer, request)) {
            throw new RoyaltyRefused(Reason.OWN_CASE);
        }
        if (to == State.SOLVED && takenDown(request)) {
            throw new RoyaltyRefused(Reason.TAKEN_DOWN);
        }
        requests.step(request, to, viewer, now);
        TransferKey refund = to == State.REFUNDED
                ? refunds.refund(new TransferKey(request.book(), request.transfer()), viewer, reply, now)
                : null;
        write(request, to, reply, refund);
    }

    private void write(RefundRequest request, State to, String reply, @Nullable TransferKey refund) {
        jdbc.sql("""
                        update refund_request set state = :to, reply = :reply, refund_id = :refund
                        where unit_id = :unit and id = :id
                        """)
                .param("to", to.name())
                .param("reply", reply)
                .param("refund", refund == null ? null : refund.id(), Types.OTHER)
                .param("unit", request.unitId())
                .param("id", request.id())
                .update();
    }

    /** Of items of a unit and all below it: those that wait, as they came in; or the others, the latest first. */
    public Paging<RefundRequest> queue(UUID top, boolean answered, int page) {
        List<RefundRequest> rows = jdbc.sql(RefundRequests.SELECT + """
                         join unit_ancestor a on a.unit_id = r.unit_id and a.ancestor_id = :top
                        where (r.state = 'RECEIVED') <> :answered
                        """
                        + (answered ? "order by r.requested_at desc, r.id desc" : "order by r.requested_at, r.id")
                        + " limit :limit offset :offset")
                .param("top", top)
                .param("answered", answered)
                .param("limit", Paging.SIZE + 1)
                .param("offset", Paging.offset(page, Paging.SIZE))
                .query(RefundRequest.class)
                .list();
        return Paging.of(rows, page, Paging.SIZE);
    }

    /** How many wait below any of the units. */
    public long waiting(Collection<UUID> tops) {
        return jdbc.sql("""
                        select count(*) from refund_request r
                        where r.state = 'RECEIVED'
                          and exists (select from unit_ancestor a
                                      where a.unit_id = r.unit_id and a.ancestor_id = any (:tops))
                        """)
                .param("tops", tops.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private Optional<RefundRequest> find(UUID unit, UUID id, boolean lock) {
        return jdbc.sql(RefundRequests.SELECT + " where r.unit_id = :unit and r.id = :id"
                        + (lock ? " for update of r" : ""))
                .param("unit", unit)
                .param("id", id)
                .query(RefundRequest.class)
                .optional();
    }
}
