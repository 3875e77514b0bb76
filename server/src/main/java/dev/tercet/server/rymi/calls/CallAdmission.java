package dev.tercet.server.rymi.calls;

import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.rymi.billing.AccountEntity;
import dev.tercet.server.rymi.billing.AccountRepository;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/**
 * Lets a call begin if the tenant can pay for it and its plan has a line free. The account is held until the transaction
 * ends, so that two calls cannot both take the last line.
 */
@Singleton
public class CallAdmission {

    /** Calls at once, by plan. Source: the table of plans in the API's overview. */
    private static final Map<String, Integer> LINES = Map.of("free", 1, "go", 10, "plus", 50, "custom", 200);

    private static final Duration NEXT_TRY = Duration.ofSeconds(10);

    private final AccountRepository accounts;
    private final CallRepository calls;

    public CallAdmission(AccountRepository accounts, CallRepository calls) {
        this.accounts = accounts;
        this.calls = calls;
    }

    /** Refuses whoever has nothing left to spend. */
    AccountEntity requireCredit() {
        return accounts.lock().filter(account -> account.balance.signum() > 0).orElseThrow(() -> Failure.of(
                        FailureKind.PAYMENT_REQUIRED, "Insufficient credits to start this call")
                .withDetail("tenant_balance_exhausted")
                .asException());
    }

    /** Refuses one call more than the plan has lines. */
    void requireLine(AccountEntity account, String plan) {
        int lines =
                account.concurrentCalls == null ? LINES.getOrDefault(plan, LINES.get("free")) : account.concurrentCalls;
        if (calls.countOccupied() >= lines) {
            throw Failure.of(FailureKind.TOO_MANY_REQUESTS, "Too many calls at once")
                    .withCode("concurrency_limit_exceeded")
                    .withDetail("the plan allows " + lines)
                    .withRetryAfter(NEXT_TRY)
                    .asException();
        }
    }
}
