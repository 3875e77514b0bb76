package dev.tercet.sdk.client;

import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.operation.AsyncInvoker;
import dev.tercet.sdk.operation.Invoker;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.operation.Operations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the clients of all APIs have in common. A client is immutable and safe for use by many threads; build one and share
 * it.
 */
public abstract class ApiClient implements AutoCloseable {
    private final Invoker invoker;
    private final AsyncInvoker asyncInvoker;
    private final Operations operations;
    private final @Nullable HttpTransport owned;

    /** For generated classes. */
    protected ApiClient(Connection connection, List<Operation<?>> operations) {
        this.invoker = connection.invoker();
        this.asyncInvoker = connection.asyncInvoker();
        this.owned = connection.owned();
        this.operations = new Operations(operations, invoker);
    }

    /** All operations of the API as data, and a way to call them by name with JSON. */
    public final Operations operations() {
        return operations;
    }

    /** For generated classes: carries out operations. */
    protected final Invoker invoker() {
        return invoker;
    }

    /** For generated classes: carries out operations without waiting. */
    protected final AsyncInvoker asyncInvoker() {
        return asyncInvoker;
    }

    /** Frees the transport, unless it was given to the builder. Calls under way may fail. */
    @Override
    public final void close() {
        if (owned != null) {
            owned.close();
        }
    }
}
