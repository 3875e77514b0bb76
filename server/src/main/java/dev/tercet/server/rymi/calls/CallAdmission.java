package dev.tercet.server.rymi.calls;

import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.rymi.billing.AccountEntity;
import dev.tercet.server.rymi.billing.AccountRepository;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Lets a call begin if the tenant can pay for it and its plan has a line free. The account is held until the transaction
 * ends, so that two calls cannot both take the last line.
 */
@Singleton
public class CallAdmission {

    private static final Duration NEXT_TRY = Duration.ofSeconds(10);

    private final AccountRepository accounts;
    private final CallRepository calls;
    private final CallSettings settings;

    public CallAdmission(AccountRepository accounts, CallRepository calls, CallSettings settings) {
        this.accounts = accounts;
        this.calls = calls;
        this.settings = settings;
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
        int lines = account.concurrentCalls == null ? settings.lines().getOrDefault(plan, 1) : account.concurrentCalls;
        if (calls.countOccupied() >= lines) {
            throw Failure.of(FailureKind.TOO_MANY_REQUESTS, "Too many calls at once")
                    .withCode("concurrency_limit_exceeded")
                    .withDetail("the plan allows " + lines)
                    .withRetryAfter(NEXT_TRY)
                    .asException();
        }
    }
}
