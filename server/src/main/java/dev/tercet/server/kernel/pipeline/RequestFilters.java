package dev.tercet.server.kernel.pipeline;

import dev.tercet.server.kernel.contract.ContractSchemas;
import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.contract.OperationTable;
import dev.tercet.server.kernel.dialect.Dialects;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ratelimit.RateDecision;
import dev.tercet.server.kernel.ratelimit.RateLimiter;
import dev.tercet.server.kernel.ratelimit.RateSubject;
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.kernel.tenancy.TenantContext;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The stages of the pipeline that need nothing but memory, and the rate limit. Authentication has a class of its own. */
public class RequestFilters {

    private final CurrentRequest request;
    private final Dialects dialects;
    private final OperationTable operations;
    private final TenantContext tenant;
    private final RateLimiter limiter;
    private final QueryCheck queries;

    public RequestFilters(
            CurrentRequest request,
            Dialects dialects,
            OperationTable operations,
            TenantContext tenant,
            RateLimiter limiter,
            ContractSchemas schemas) {
        this.request = request;
        this.dialects = dialects;
        this.operations = operations;
        this.tenant = tenant;
        this.limiter = limiter;
        this.queries = new QueryCheck(schemas);
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.REQUEST_ID)
    public void identify(HttpServerRequest http) {
        request.identify(RequestIds.accept(http.getHeader(RequestIds.HEADER)), http.path());
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.DIALECT)
    public void chooseDialect() {
        request.speak(dialects.speaking(request.path()).orElse(null));
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.OPERATION)
    public void matchOperation(ContainerRequestContext context) {
        if (request.dialect() == null) {
            return;
        }
        Map<String, Operation> byMethod = operations.find(request.dialect().api(), request.path());
        if (byMethod.isEmpty()) {
            refuse(ApiException.notFound("No such path: " + context.getMethod() + " " + request.path()));
            return;
        }
        Operation operation = byMethod.get(context.getMethod().equals("HEAD") ? "GET" : context.getMethod());
        if (operation == null) {
            String allowed = String.join(", ", byMethod.keySet());
            refuse(Failure.of(FailureKind.METHOD_NOT_ALLOWED, "This path answers " + allowed + ".")
                    .withHeader("Allow", allowed)
                    .asException());
            return;
        }
        request.perform(operation);
    }

    private void refuse(ApiException reason) {
        if (!request.dialect().countsEverywhere()) {
            throw reason;
        }
        request.refuseOnceCounted(reason);
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.TENANT)
    public void enterTenant() {
        if (request.caller() != null) {
            tenant.enter(request.caller().tenantId());
        }
    }

    /** Null when the request may go on; completes without a response when it may and the count is the database's. */
    @ServerRequestFilter(preMatching = true, priority = Stage.RATE_LIMIT)
    public Uni<Response> limitRate() {
        if (request.caller() == null) {
            return null;
        }
        String api = request.dialect().api();
        List<RateSubject> counted = request.dialect().counted(request.caller(), request.operation(), request.address());
        if (!limiter.blocking()) {
            decide(limiter.admit(api, counted));
            return null;
        }
        return Uni.createFrom()
                .item(() -> limiter.admit(api, counted))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transform(decision -> {
                    decide(decision);
                    return null;
                });
    }

    private void decide(RateDecision decision) {
        request.count(decision);
        if (!decision.admitted()) {
            throw Failure.of(FailureKind.TOO_MANY_REQUESTS, (String) null)
                    .withRetryAfter(decision.retryAfter())
                    .asException();
        }
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.AUTHORIZATION)
    public void authorize() {
        if (request.refusal() != null) {
            throw request.refusal();
        }
        Operation operation = request.operation();
        if (operation != null && !operation.open()) {
            Access.require(operation, request.caller());
        }
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.CONTRACT)
    public void checkAgainstContract(ContainerRequestContext context) {
        Operation operation = request.operation();
        if (operation == null) {
            return;
        }
        List<FieldError> errors = queries.check(operation, context.getUriInfo().getQueryParameters());
        if (!errors.isEmpty()) {
            throw Failure.of(FailureKind.INVALID_QUERY, errors).asException();
        }
        if (operation.body() != null) {
            requireKnownMediaType(operation.body(), context);
        }
    }

    private static void requireKnownMediaType(Operation.RequestBody body, ContainerRequestContext context) {
        MediaType sent = context.getMediaType();
        boolean known = sent != null
                && body.mediaTypes().stream().anyMatch(m -> MediaType.valueOf(m).isCompatible(sent));
        if (!known && context.hasEntity()) {
            String wanted = String.join(" or ", body.mediaTypes());
            throw Failure.of(FailureKind.UNSUPPORTED_MEDIA_TYPE, "The body must be sent as " + wanted + ".")
                    .asException();
        }
        if (!context.hasEntity() && body.required()) {
            throw Failure.of(FailureKind.MALFORMED_BODY, "The request needs a body.")
                    .asException();
        }
    }
}
