package org.zhengyou.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhengyou.access.Viewer;
import org.zhengyou.claim.AnswerClaims;
import org.zhengyou.claim.Claim;
import org.zhengyou.claim.Claim.State;
import org.zhengyou.claim.Claims;
import org.zhengyou.claim.Filing;
import org.zhengyou.claim.HandleClaims;
import org.zhengyou.claim.Party;
import org.zhengyou.library.Document;
import org.zhengyou.platform.form.Receipt;

/** Disputes about papers of the demo, one in each state at least, brought there by who takes the steps. */
@Component
class DemoClaims {
    private static final int CONTACT = 7;
    private static final int PROOF = 8;

    private final Words words = Words.of("/demo/library.txt");
    private final Claims claims;
    private final AnswerClaims answers;
    private final HandleClaims handling;
    private final DemoAccounts accounts;
    private final DemoSteps steps;

    DemoClaims(Claims claims, AnswerClaims answers, HandleClaims handling, DemoAccounts accounts, DemoSteps steps) {
        this.claims = claims;
        this.answers = answers;
        this.handling = handling;
        this.accounts = accounts;
        this.steps = steps;
    }

    /** A line of the demo's disputes. */
    private record Row(
            State state,
            Claim.Kind kind,
            int day,
            String title,
            Party party,
            String work,
            String statement,
            String proof,
            String answer,
            String reason) {
        static Row of(List<String> line) {
            return new Row(
                    State.valueOf(line.get(0)),
                    Claim.Kind.valueOf(line.get(1)),
                    Integer.parseInt(line.get(2)),
                    line.get(3),
                    new Party(line.get(4), line.get(5), line.get(6)),
                    line.get(7),
                    line.get(8),
                    line.get(9),
                    line.get(10),
                    line.get(11));
        }

        @Nullable
        String ownWork() {
            return kind == Claim.Kind.COPYRIGHT ? work : null;
        }

        /** The steps that lead to its state. */
        List<State> way() {
            return switch (state) {
                case RECEIVED -> List.of();
                case FORWARDED, REJECTED -> List.of(state);
                case COUNTERED, WITHDRAWN -> List.of(State.FORWARDED, state);
                case UPHELD ->
                    answer.isEmpty()
                            ? List.of(State.FORWARDED, state)
                            : List.of(State.FORWARDED, State.COUNTERED, state);
                case RESTORED -> List.of(State.FORWARDED, State.COUNTERED, state);
            };
        }
    }

    /** Each with all that follows from it. */
    Stream<DemoDeed> deeds(DemoShelf shelf, DemoDays days) {
        return words.rows("claims").stream()
                .map(Row::of)
                .flatMap(row -> shelf.document(row.title()).stream()
                        .map(document -> new DemoDeed(
                                row.day(),
                                () -> steps.once(
                                        "claim-" + row.party().contact(), () -> file(row, document, shelf, days)))));
    }

    /** One that came in, and who answers it. */
    private record Filed(Row row, UUID unit, UUID id, Receipt receipt, Viewer uploader, String address) {}

    private void file(Row row, Document document, DemoShelf shelf, DemoDays days) {
        byte[] nonce = DemoSteps.id("claim " + row.party().contact()).toString().getBytes(StandardCharsets.UTF_8);
        Filing filing =
                new Filing(row.kind(), row.party(), row.ownWork(), row.statement(), row.proof(), List.of(), nonce);
        int day = row.day();
        Receipt receipt =
                claims.file(document.unitId(), document.id(), filing, Viewer.PUBLIC, days.day(day), days.at(day));
        UUID id = claims.lookUp(receipt.number(), receipt.code())
                .orElseThrow()
                .claim()
                .id();
        Filed filed =
                new Filed(row, document.unitId(), id, receipt, shelf.uploader(row.title()), shelf.address(row.title()));
        for (State to : row.way()) {
            step(filed, to, days, ++day);
        }
    }

    private void step(Filed filed, State to, DemoDays days, int day) {
        Row row = filed.row();
        if (to == State.COUNTERED) {
            Party party = new Party(filed.uploader().name(), words.word("words", CONTACT), filed.address());
            String proof = words.word("words", PROOF);
            answers.counter(filed.uploader(), filed.id(), party, row.answer(), proof, days.day(day), days.at(day));
        } else if (to == State.WITHDRAWN) {
            claims.withdraw(filed.receipt().number(), filed.receipt().code(), days.day(day), days.at(day));
        } else if (to == State.UPHELD && row.answer().isEmpty()) {
            answers.accept(filed.uploader(), filed.id(), row.reason(), days.day(day), days.at(day));
        } else {
            String reason = row.reason().isEmpty() ? null : row.reason();
            Viewer editor = accounts.viewer("editor");
            handling.step(filed.unit(), filed.id(), to, reason, editor, days.day(day), days.at(day));
        }
    }
}
