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
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.kernel.tenancy.TenantContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The stages of the pipeline that need nothing but memory. Authentication has a class of its own. */
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
    public void identify(ContainerRequestContext context) {
        String path = context.getUriInfo().getRequestUri().getRawPath();
        request.identify(RequestIds.accept(context.getHeaderString(RequestIds.HEADER)), path);
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
            throw ApiException.notFound("No such path: " + context.getMethod() + " " + request.path());
        }
        Operation operation = byMethod.get(context.getMethod().equals("HEAD") ? "GET" : context.getMethod());
        if (operation == null) {
            String allowed = String.join(", ", byMethod.keySet());
            throw Failure.of(FailureKind.METHOD_NOT_ALLOWED, "This path answers " + allowed + ".")
                    .withHeader("Allow", allowed)
                    .asException();
        }
        request.perform(operation);
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.TENANT)
    public void enterTenant() {
        if (request.caller() != null) {
            tenant.enter(request.caller().tenantId());
        }
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.RATE_LIMIT)
    public void limitRate() {
        if (request.caller() == null) {
            return;
        }
        RateDecision decision = limiter.admit(
                request.dialect().api() + '\n' + request.dialect().rateKey(request.caller(), request.operation()),
                request.dialect().plan(request.caller().plan()));
        request.count(decision);
        if (!decision.admitted()) {
            throw Failure.of(FailureKind.TOO_MANY_REQUESTS, (String) null)
                    .withRetryAfter(decision.retryAfter())
                    .asException();
        }
    }

    @ServerRequestFilter(preMatching = true, priority = Stage.AUTHORIZATION)
    public void authorize() {
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
