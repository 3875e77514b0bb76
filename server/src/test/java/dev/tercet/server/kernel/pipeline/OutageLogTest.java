package dev.tercet.server.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OutageLogTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final OutageLog log = new OutageLog();

    @Test
    void theFirstIsSaidAtOnceAndTheOthersByTheirNumber() {
        assertThat(log.line("req_1", "no connection was free", -5 * SECOND))
                .isEqualTo("request req_1 is answered 503, the database is not available: no connection was free");
        for (int i = 0; i < 500; i++) {
            assertThat(log.line("req_2", "no connection was free", 4 * SECOND)).isNull();
        }
        assertThat(log.line("req_3", "57P01 shut down", 5 * SECOND))
                .isEqualTo("request req_3 is answered 503, the database is not available: 57P01 shut down,"
                        + " and 500 others since the last such line");
        assertThat(log.line("req_4", "57P01 shut down", 16 * SECOND)).endsWith("57P01 shut down");
    }
}
