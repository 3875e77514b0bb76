package dev.tercet.server.rymi.billing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * What a call costs: connected time in steps of 30 seconds, each begun step in full, at the rate of the agent's role.
 *
 * @param billedSeconds what is charged, a multiple of 30
 * @param total US dollars, to the cent
 */
public record CallPrice(int billedSeconds, BigDecimal total) {

    private static final int STEP = 30;
    private static final int STEPS_IN_A_MINUTE = 2;

    /** US dollars a minute. */
    private static final Map<String, BigDecimal> RATES = Map.of(
            "operator", new BigDecimal("0.05"),
            "specialist", new BigDecimal("0.12"),
            "executive", new BigDecimal("0.25"));

    /** The price of this many connected seconds; nothing for a call that was never connected. */
    public static CallPrice of(String agentRole, int connectedSeconds) {
        int steps = (connectedSeconds + STEP - 1) / STEP;
        BigDecimal total = RATES.get(agentRole)
                .multiply(BigDecimal.valueOf(steps))
                .divide(BigDecimal.valueOf(STEPS_IN_A_MINUTE), 2, RoundingMode.HALF_UP);
        return new CallPrice(steps * STEP, total);
    }
}
