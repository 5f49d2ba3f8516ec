package org.zhengyou.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.zhengyou.library.Document.State;

class DocumentTest {
    @Test
    void aDocumentMovesOnlyAlongTheseWays() {
        Map<State, Set<State>> legal = Map.of(
                State.DRAFT, EnumSet.of(State.LISTED, State.WITHDRAWN, State.TAKEN_DOWN),
                State.LISTED, EnumSet.of(State.WITHDRAWN, State.TAKEN_DOWN),
                State.TAKEN_DOWN, EnumSet.of(State.DRAFT, State.LISTED, State.WITHDRAWN),
                State.WITHDRAWN, EnumSet.of(State.LISTED, State.TAKEN_DOWN));
        for (State from : State.values()) {
            for (State to : State.values()) {
                assertThat(from.mayBecome(to))
                        .as(from + " to " + to)
                        .isEqualTo(Objects.requireNonNull(legal.get(from)).contains(to));
            }
        }
    }

    @Test
    void tagsAreTypedAsPeopleTypeThem() {
        assertThat(DocumentTags.typed(" 支部共建，课后服务; 名师,名师\n\n示范岗、 ")).isEqualTo(List.of("支部共建", "课后服务", "名师", "示范岗"));
        assertThat(DocumentTags.typed(null)).isEmpty();
        assertThat(DocumentTags.typed("a,b,c,d,e,f,g,h,i,j,k,l")).hasSize(DocumentTags.MOST);
    }
}
