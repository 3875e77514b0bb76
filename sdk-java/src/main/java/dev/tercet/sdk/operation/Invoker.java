package dev.tercet.sdk.operation;

import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.waiting.WaitOptions;
import dev.tercet.sdk.waiting.WaitResult;

/** Carries out operations. Resources are thin layers over it. Safe for use by many threads. */
public interface Invoker {

    /**
     * Calls an operation and waits for its answer.
     *
     * @throws dev.tercet.sdk.error.ApiException if the API answers with an error
     * @throws dev.tercet.sdk.error.TransportException if no answer arrives
     * @throws dev.tercet.sdk.error.DecodingException if the answer breaks the contract
     * @throws dev.tercet.sdk.error.TokenException if there is no token to call it with
     */
    <R> Response<R> call(Operation<R> operation, Arguments arguments, CallOptions options);

    /**
     * Calls an operation that has {@link Operation#waiting()} until what it reads has come to an end, or time is up. It throws
     * what {@link #call} throws.
     */
    <R extends Model> WaitResult<R> await(Operation<R> operation, Arguments arguments, WaitOptions options);
}
