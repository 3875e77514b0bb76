package dev.tercet.sdk.operation;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a contract, as data. Generated code holds one for each.
 *
 * @param id the operationId
 * @param resource where the client offers it, such as {@code care.sessions.create}
 * @param method the HTTP method
 * @param path the path template, such as {@code /v1/care/sessions/{sessionId}}
 * @param server the host of the operation where it is not that of the API, or null
 * @param parameters all parameters
 * @param request what it takes
 * @param answer what it gives
 * @param retry whether it may be repeated
 * @param authenticated whether it asks for a credential
 * @param paging how it is read page by page, or null
 * @param waiting how what it reads comes to an end, or null
 * @param <R> the type of the answer
 */
public record Operation<R>(
        String id,
        String resource,
        String method,
        String path,
        @Nullable URI server,
        List<Parameter> parameters,
        Content<?> request,
        Content<R> answer,
        Retry retry,
        boolean authenticated,
        @Nullable Paging paging,
        @Nullable Waiting waiting) {

    /** An operation on the host of the API that asks for a credential and takes and gives nothing. */
    public static Operation<Void> of(String id, String resource, String method, String path) {
        Retry retry =
                switch (method) {
                    case "POST" -> Retry.KEYED;
                    case "PATCH" -> Retry.NEVER;
                    default -> Retry.SAFE;
                };
        return new Operation<>(
                id, resource, method, path, null, List.of(), Content.none(), Content.none(), retry, true, null, null);
    }

    /** The same operation with parameters. */
    public Operation<R> with(Parameter... all) {
        return new Operation<>(
                id,
                resource,
                method,
                path,
                server,
                List.of(all),
                request,
                answer,
                retry,
                authenticated,
                paging,
                waiting);
    }

    /** The same operation, taking a body. */
    public Operation<R> taking(Content<?> body) {
        return new Operation<>(
                id, resource, method, path, server, parameters, body, answer, retry, authenticated, paging, waiting);
    }

    /** The same operation, giving an answer. */
    public <A> Operation<A> giving(Content<A> body) {
        return new Operation<>(
                id, resource, method, path, server, parameters, request, body, retry, authenticated, paging, waiting);
    }

    /** The same operation, to be repeated in another way than its method tells. */
    public Operation<R> repeated(Retry how) {
        return new Operation<>(
                id, resource, method, path, server, parameters, request, answer, how, authenticated, paging, waiting);
    }

    /** The same operation, without a credential. */
    public Operation<R> open() {
        return new Operation<>(
                id, resource, method, path, server, parameters, request, answer, retry, false, paging, waiting);
    }

    /** The same operation on a host of its own. */
    public Operation<R> at(String host) {
        return new Operation<>(
                id,
                resource,
                method,
                path,
                URI.create(host),
                parameters,
                request,
                answer,
                retry,
                authenticated,
                paging,
                waiting);
    }

    /** The same operation, read page by page. */
    public Operation<R> paged(Paging how) {
        return new Operation<>(
                id, resource, method, path, server, parameters, request, answer, retry, authenticated, how, waiting);
    }

    /** The same operation, whose result comes to an end. */
    public Operation<R> awaited(Waiting how) {
        return new Operation<>(
                id, resource, method, path, server, parameters, request, answer, retry, authenticated, paging, how);
    }
}
