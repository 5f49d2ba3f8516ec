package org.zhengyou.demo;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.library.Document;
import org.zhengyou.library.Documents;
import org.zhengyou.library.Draft;
import org.zhengyou.library.Paying;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.royalty.payment.PaymentGateway.Outcome;
import org.zhengyou.royalty.payment.SandboxGateway;
import org.zhengyou.royalty.topup.Tills;
import org.zhengyou.royalty.topup.TopUp;

/** Prices of some papers, and who bought them, with the invented money of the sandbox: nothing where there is none. */
@Component
class DemoPurchases {
    /** Before the first purchase. */
    private static final int TOPPED_UP = -45;
    /** In fen. */
    private static final long AMOUNT = 2_000;

    private static final int DESCRIPTION = 6;

    private final Words words = Words.of("/demo/library.txt");
    private final Documents documents;
    private final Paying paying;
    private final Tills tills;
    private final ObjectProvider<SandboxGateway> sandbox;
    private final DemoRefunds refunds;
    private final DemoAccounts accounts;
    private final DemoSteps steps;

    DemoPurchases(
            Documents documents,
            Paying paying,
            Tills tills,
            ObjectProvider<SandboxGateway> sandbox,
            DemoRefunds refunds,
            DemoAccounts accounts,
            DemoSteps steps) {
        this.documents = documents;
        this.paying = paying;
        this.tills = tills;
        this.sandbox = sandbox;
        this.refunds = refunds;
        this.accounts = accounts;
        this.steps = steps;
    }

    /** Sets the prices, and puts money into the buyers' wallets. */
    void prepare(DemoShelf shelf, DemoDays days) {
        SandboxGateway money = sandbox.getIfAvailable();
        if (money == null) {
            return;
        }
        for (List<String> row : words.rows("prices")) {
            shelf.document(row.get(0))
                    .ifPresent(document -> steps.once("price-" + document.id(), () -> price(document, row, shelf)));
        }
        words.rows("purchases").stream()
                .map(row -> row.get(0))
                .distinct()
                .forEach(buyer -> steps.once("top-up-" + buyer, () -> topUp(accounts.viewer(buyer), money, days)));
    }

    /** Each purchase with what its buyer asked afterwards. */
    Stream<DemoDeed> deeds(DemoShelf shelf, DemoDays days) {
        if (sandbox.getIfAvailable() == null) {
            return Stream.empty();
        }
        return words.rows("purchases").stream()
                .flatMap(row -> shelf.document(row.get(1)).stream()
                        .map(document -> new DemoDeed(
                                Integer.parseInt(row.get(2)),
                                () -> steps.once(
                                        "purchase-" + row.get(0) + "-" + document.id(),
                                        () -> buy(document, row, days)))));
    }

    private void price(Document document, List<String> row, DemoShelf shelf) {
        Draft draft = new Draft(
                document.title(),
                document.author(),
                document.visibility(),
                shelf.paper(row.get(0)).tags(),
                Long.parseLong(row.get(1)),
                Integer.parseInt(row.get(2)));
        documents.change(document.unitId(), document.id(), draft, shelf.uploader(row.get(0)));
    }

    /** The provider's notice goes the way that a real one would. */
    private void topUp(Viewer buyer, SandboxGateway money, DemoDays days) {
        var now = days.at(TOPPED_UP);
        TopUp topUp = tills.begin(buyer, AMOUNT, Uuid7.next(), words.word("words", DESCRIPTION), now);
        SandboxGateway.Letter letter = money.letter(topUp.number(), Outcome.PAID, AMOUNT, now);
        tills.hear(SandboxGateway.NAME, letter.headers(), letter.body(), now);
    }

    private void buy(Document document, List<String> row, DemoDays days) {
        Viewer buyer = accounts.viewer(row.get(0));
        int day = Integer.parseInt(row.get(2));
        paying.buy(buyer, document, document.price(), days.at(day));
        if (!row.get(3).isEmpty()) {
            refunds.ask(buyer, document, row, days, day);
        }
    }
}
