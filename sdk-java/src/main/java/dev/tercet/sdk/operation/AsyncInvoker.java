package dev.tercet.sdk.operation;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.waiting.WaitOptions;
import dev.tercet.sdk.waiting.WaitResult;
import java.util.concurrent.CompletableFuture;

/**
 * Carries out operations without a thread that waits. Futures fail with what the methods of {@link Invoker} throw, but misuse
 * is thrown at once. Cancelling a future, or one derived from it, gives up the request. Safe for use by many threads.
 */
public interface AsyncInvoker {

    /**
     * Calls an operation.
     *
     * @throws IllegalArgumentException if the arguments do not make a request
     */
    <R> CompletableFuture<Response<R>> callAsync(Operation<R> operation, Arguments arguments, CallOptions options);

    /**
     * Calls an operation that has {@link Operation#waiting()} until what it reads has come to an end, or time is up.
     *
     * @throws IllegalArgumentException if the arguments do not make a request
     */
    <R extends Model> CompletableFuture<WaitResult<R>> awaitAsync(
            Operation<R> operation, Arguments arguments, WaitOptions options);
}
