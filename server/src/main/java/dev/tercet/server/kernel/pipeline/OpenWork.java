package dev.tercet.server.kernel.pipeline;

import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.idempotency.IdempotencyKey;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import java.time.Duration;

/** The one transaction of the running request, and the key that it is done under. */
@RequestScoped
class OpenWork {

    private static final int BY_DEFAULT = 0;

    private final TransactionManager transactions;
    private final WorkSettings settings;
    private boolean open;
    private boolean replayed;
    private IdempotencyKey key;

    OpenWork(TransactionManager transactions, WorkSettings settings) {
        this.transactions = transactions;
        this.settings = settings;
    }

    /** Begins it. That costs no connection: the first statement does. */
    void begin(Operation operation) {
        Duration patience = settings.operations().get(operation.id());
        try {
            transactions.setTransactionTimeout(patience == null ? BY_DEFAULT : Math.toIntExact(patience.toSeconds()));
            transactions.begin();
            transactions.setTransactionTimeout(BY_DEFAULT);
        } catch (NotSupportedException | SystemException e) {
            throw new IllegalStateException("cannot begin a transaction", e);
        }
        open = true;
    }

    /** @throws IllegalStateException when the database refuses what was done; it is rolled back then */
    void commit() {
        open = false;
        try {
            transactions.commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException e) {
            throw new IllegalStateException("the transaction was rolled back", e);
        }
    }

    void rollback() {
        open = false;
        try {
            transactions.rollback();
        } catch (SystemException e) {
            throw new IllegalStateException("cannot roll back", e);
        }
    }

    boolean isOpen() {
        return open;
    }

    /** The key that the answer is to be kept under, or null. */
    IdempotencyKey key() {
        return key;
    }

    void claim(IdempotencyKey claimed) {
        this.key = claimed;
    }

    boolean isReplayed() {
        return replayed;
    }

    /** Nothing is done: the answer of the first request is given again. */
    void replay() {
        this.replayed = true;
    }
}
