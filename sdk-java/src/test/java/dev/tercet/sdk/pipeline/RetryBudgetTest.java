package dev.tercet.sdk.pipeline;

import static dev.tercet.sdk.pipeline.PipelineFixture.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.error.ServerException;
import dev.tercet.sdk.operation.Arguments;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
    private final RetryBudget budget = new RetryBudget();

    @Test
    void givesAHundredRetries() {
        int given = 0;
        while (budget.take()) {
            given++;
        }
        assertThat(given).isEqualTo(100);
        assertThat(budget.left()).isZero();
    }

    @Test
    void isFilledBySuccess() {
        for (int i = 0; i < 100; i++) {
            budget.take();
        }
        for (int i = 0; i < 4; i++) {
            budget.succeeded(false);
        }
        assertThat(budget.take()).isFalse();
        budget.succeeded(false);
        assertThat(budget.take()).isTrue();
        budget.succeeded(true);
        assertThat(budget.left()).isEqualTo(5);
    }

    @Test
    void isNeverMoreThanFull() {
        budget.succeeded(true);
        budget.take();
        budget.succeeded(true);
        budget.succeeded(false);
        assertThat(budget.left()).isEqualTo(500);
    }

    /** A client that never stops repeating does harm, one that stops for ever does too. */
    @Test
    void survivesAThousandFailingCallsOnOneClient() {
        PipelineFixture fixture = new PipelineFixture();
        Pipeline pipeline = fixture.pipeline();
        fixture.transport.answerAlways(503, "{}");
        for (int i = 0; i < 1000; i++) {
            assertThatThrownBy(() -> pipeline.call(GET, Arguments.NONE, CallOptions.none()))
                    .isInstanceOf(ServerException.class);
        }
        assertThat(fixture.transport.requests())
                .as("each call once, and a hundred retries")
                .hasSize(1100);

        fixture.transport.answerAlways(200, "[]");
        for (int i = 0; i < 5; i++) {
            pipeline.call(GET, Arguments.NONE, CallOptions.none());
        }
        fixture.transport.answer(503, "{}");
        assertThat(pipeline.call(GET, Arguments.NONE, CallOptions.none()).meta().attempts())
                .as("after five successes there is a retry again")
                .hasSize(2);
    }
}
