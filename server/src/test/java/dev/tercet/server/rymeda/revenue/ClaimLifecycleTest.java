package dev.tercet.server.rymeda.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All moves of claims, legal and not. A dash is a move that leads nowhere. */
class ClaimLifecycleTest {

    private static final List<ClaimMove> COLUMNS = List.of(
            ClaimMove.RESUBMIT,
            ClaimMove.VOID,
            ClaimMove.ACCEPT,
            ClaimMove.REJECT,
            ClaimMove.PAY,
            ClaimMove.PAY_PARTLY,
            ClaimMove.DENY,
            ClaimMove.REVERSE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SUBMITTED      | SUBMITTED VOIDED ACCEPTED REJECTED PAID PARTIALLY_PAID DENIED -
            ACCEPTED       | SUBMITTED VOIDED -        -        PAID PARTIALLY_PAID DENIED -
            REJECTED       | SUBMITTED VOIDED -        -        PAID PARTIALLY_PAID DENIED -
            PAID           | SUBMITTED VOIDED -        -        PAID PARTIALLY_PAID DENIED ACCEPTED
            PARTIALLY_PAID | SUBMITTED VOIDED -        -        PAID PARTIALLY_PAID DENIED ACCEPTED
            DENIED         | SUBMITTED VOIDED -        -        PAID PARTIALLY_PAID DENIED ACCEPTED
            VOIDED         | -         -      -        -        -    -              -      -
            """)
    void movesAsInTheTable(ClaimState state, String row) {
        String[] expected = row.split("\\s+");
        assertThat(expected).hasSameSizeAs(COLUMNS);
        for (int i = 0; i < expected.length; i++) {
            String next = ClaimLifecycle.after(state, COLUMNS.get(i))
                    .map(ClaimState::name)
                    .orElse("-");
            assertThat(next).as("%s, %s", state, COLUMNS.get(i)).isEqualTo(expected[i]);
        }
    }

    @Test
    void theTableHasEveryMove() {
        assertThat(COLUMNS).containsExactlyInAnyOrder(ClaimMove.values());
        assertThat(Arrays.stream(ClaimState.values()).filter(ClaimState::decided))
                .containsExactly(ClaimState.PAID, ClaimState.PARTIALLY_PAID, ClaimState.DENIED);
    }
}
