package dev.tercet.sdk.client;

import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.operation.AsyncInvoker;
import dev.tercet.sdk.operation.Invoker;
import org.jspecify.annotations.Nullable;

/**
 * What a builder hands to its client.
 *
 * @param invoker carries out operations
 * @param asyncInvoker carries them out without waiting
 * @param owned the transport, if the client is to close it
 */
public record Connection(
        Invoker invoker,
        AsyncInvoker asyncInvoker,
        @Nullable HttpTransport owned) {}
