package org.zhengyou.newsroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.zhengyou.access.Role;
import org.zhengyou.access.Viewer;
import org.zhengyou.newsroom.Feedback.Kind;
import org.zhengyou.newsroom.Feedback.Rating;
import org.zhengyou.newsroom.Feedback.State;
import org.zhengyou.notice.HeardEvents;
import org.zhengyou.notice.NoticeFixtures;
import org.zhengyou.platform.Missing;
import org.zhengyou.platform.Uuid7;
import org.zhengyou.platform.form.FormTokens;
import org.zhengyou.platform.form.Receipt;

@SpringBootTest
@AutoConfigureMockMvc
@Import({NoticeFixtures.class, HeardEvents.class})
class FeedbacksTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private NoticeFixtures fixtures;

    @Autowired
    private Feedbacks feedbacks;

    @Autowired
    private HandleFeedbacks handle;

    @Autowired
    private FormTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private UUID top;

    @BeforeEach
    void anOffice() {
        top = fixtures.unit(null, "Committee");
    }

    @Test
    void itIsAnsweredRatedAndClosed() {
        Receipt receipt = feedbacks.file(message("表格太多 👍", null), TODAY, NOW);
        Feedback feedback = found(receipt);
        step(feedback, State.HANDLING, null);
        step(feedback, State.ANSWERED, "已取消 𠮷");

        assertThat(found(receipt).answer()).isEqualTo("已取消 𠮷");
        feedbacks.rate(receipt.number(), receipt.code(), Rating.SATISFIED, NOW);
        refused(
                FeedbackRefused.Reason.NOT_NOW,
                () -> feedbacks.rate(receipt.number(), receipt.code(), Rating.DISSATISFIED, NOW));
        step(feedback, State.CLOSED, null);
        assertThat(found(receipt).rating()).isEqualTo(Rating.SATISFIED);
        assertThat(handle.history(feedback.unitId(), feedback.id()))
                .extracting(FeedbackTransition::toState)
                .containsExactly(State.RECEIVED, State.HANDLING, State.ANSWERED, State.RATED, State.CLOSED);
    }

    @Test
    void nobodyButTheSenderRates() {
        Receipt receipt = feedbacks.file(message("x", null), TODAY, NOW);
        Feedback feedback = found(receipt);
        step(feedback, State.HANDLING, null);
        refused(FeedbackRefused.Reason.ANSWER_NEEDED, () -> step(feedback, State.ANSWERED, " "));
        step(feedback, State.ANSWERED, "so");

        refused(FeedbackRefused.Reason.NOT_NOW, () -> step(feedback, State.RATED, null));
        refused(
                FeedbackRefused.Reason.NOT_NOW,
                () -> feedbacks.rate(receipt.number(), "0000-0000-0000", Rating.SATISFIED, NOW));
    }

    /** The rating is in no figure: no registered indicator reads the table. */
    @Test
    void theRatingIsCountedNowhere(@Autowired List<org.zhengyou.indicator.IndicatorSource> sources) {
        assertThat(sources.stream()
                        .flatMap(source -> source.indicators().stream())
                        .filter(indicator -> indicator.rows().contains("feedback")))
                .isEmpty();
    }

    @Test
    void theSameFormSentTwiceAtOnceIsOneMessage() throws Exception {
        Message message = message("once", null);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = executor.submit(() -> feedbacks.file(message, TODAY, NOW));
            var other = executor.submit(() -> feedbacks.file(message, TODAY, NOW));
            assertThat(one.get()).isEqualTo(other.get());
        }
    }

    @Test
    void theSenderIsOpenedByAClickThatIsLogged() {
        Feedback feedback = found(feedbacks.file(message("x", "李华"), TODAY, NOW));
        Viewer editor = NoticeFixtures.viewer("e", Role.EDITOR, feedback.unitId());

        assertThat(handle.reveal(feedback.unitId(), feedback.id(), editor, null).name())
                .isEqualTo("李华");
        assertThat(jdbc.sql(
                                "select count(*) from audit_log where action = 'received_feedback.reveal' and object = :number")
                        .param("number", feedback.number())
                        .query(Long.class)
                        .single())
                .isOne();
        UUID elsewhere = fixtures.unit(null, "Elsewhere");
        assertThatThrownBy(() -> handle.reveal(elsewhere, feedback.id(), editor, null))
                .isInstanceOf(Missing.class);
    }

    @Test
    void theFormGivesAReceiptAndShowsProblemsWithWhatWasTyped() throws Exception {
        String token = tokens.issue(clock.instant().minusSeconds(10));

        assertThat(page(get("/feedback/new"), 200)).contains("name=\"token\"");
        assertThat(page(form("too many forms", token), 422)).contains("kind-error", "too many forms");
        assertThat(page(form("too many forms", token).param("kind", "COMPLAINT"), 200))
                .containsPattern("TS-\\d{4}-\\d{6}")
                .containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(page(get("/units/" + top + "/feedback"), 302)).isEmpty();
        assertThat(page(get("/paper"), 200)).contains("card");
    }

    private MockHttpServletRequestBuilder form(String text, String token) {
        return post("/feedback").with(csrf()).param("text", text).param("token", token);
    }

    private String page(MockHttpServletRequestBuilder request, int status) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(status);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private Feedback found(Receipt receipt) {
        return feedbacks.lookUp(receipt.number(), receipt.code()).orElseThrow();
    }

    private void step(Feedback feedback, State to, @org.jspecify.annotations.Nullable String answer) {
        Viewer office = NoticeFixtures.viewer("o", Role.OFFICE, feedback.unitId());
        handle.step(feedback.unitId(), feedback.id(), to, answer, office, NOW);
    }

    private static Message message(String text, @org.jspecify.annotations.Nullable String sender) {
        byte[] nonce = new byte[16];
        java.nio.ByteBuffer.wrap(nonce)
                .putLong(Uuid7.next().getMostSignificantBits())
                .putLong(Uuid7.next().getLeastSignificantBits());
        return new Message(Kind.COMPLAINT, text, sender, null, nonce);
    }

    private static void refused(FeedbackRefused.Reason reason, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOf(FeedbackRefused.class)
                .extracting(refused -> ((FeedbackRefused) refused).reason())
                .isEqualTo(reason);
    }
}
