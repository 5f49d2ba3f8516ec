package org.zhengyou.demo;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.royalty.Wallets;
import org.zhengyou.royalty.refund.HandleRefunds;
import org.zhengyou.royalty.refund.RefundRequest;
import org.zhengyou.royalty.refund.RefundRequests;

/** Buyers of the demo to whom a file did not come: one waits, the others were answered. */
@Component
class DemoRefunds {
    private final Wallets wallets;
    private final RefundRequests requests;
    private final HandleRefunds handling;
    private final DemoAccounts accounts;

    DemoRefunds(Wallets wallets, RefundRequests requests, HandleRefunds handling, DemoAccounts accounts) {
        this.wallets = wallets;
        this.requests = requests;
        this.handling = handling;
        this.accounts = accounts;
    }

    /** @param row what is asked, how it ended, and what the buyer is told, from its fourth word */
    void ask(Viewer buyer, Document document, List<String> row, DemoDays days, int bought) {
        UUID receipt = wallets.statement(buyer, false, 1).rows().stream()
                .filter(line -> line.receipt() && document.title().equals(line.title()))
                .findFirst()
                .orElseThrow()
                .transfer();
        requests.open(buyer, receipt, row.get(3), days.day(bought + 1), days.at(bought + 1));
        if (!row.get(4).isEmpty()) {
            RefundRequest request = requests.of(buyer, receipt).orElseThrow();
            handling.step(
                    request.unitId(),
                    request.id(),
                    RefundRequest.State.valueOf(row.get(4)),
                    row.get(5),
                    accounts.viewer("editor"),
                    days.at(bought + 2));
        }
    }
}
