package dev.tercet.server.kernel.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.tercet.server.kernel.contract.Contracts;
import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.database.Unavailability;
import dev.tercet.server.kernel.dialect.ApiDialect;
import dev.tercet.server.kernel.dialect.ApiDialect.ErrorAnswer;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.errors.NotImplementedException;
import dev.tercet.server.kernel.request.CurrentRequest;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where an error becomes an answer. */
public class ErrorMappers {

    private static final Logger LOG = Logger.getLogger(ErrorMappers.class);

    /** As long as a connection is waited for: whoever comes back sooner would stand in the same queue. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final CurrentRequest request;
    private final Contracts contracts;
    private final OutageLog outages;

    public ErrorMappers(CurrentRequest request, Contracts contracts, OutageLog outages) {
        this.request = request;
        this.contracts = contracts;
        this.outages = outages;
    }

    @ServerExceptionMapper
    public Response refused(ApiException e) {
        Failure failure = e.failure();
        return render(
                failure.withFields(failure.fields().stream().map(this::worded).toList()));
    }

    /** A cursor is refused deep below the contract; here the contract has its say after all. */
    private FieldError worded(FieldError error) {
        if (!error.rule().equals("cursor") || request.operation() == null) {
            return error;
        }
        Operation.QueryParameter parameter = request.operation().query().get(error.field());
        return parameter == null
                ? error
                : error.withText(contracts
                        .at(parameter.schema())
                        .at("/x-message/invalid")
                        .textValue());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException e) {
        return render(Failure.of(FailureKind.UNAUTHENTICATED, (String) null));
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return render(Failure.of(FailureKind.FORBIDDEN, (String) null));
    }

    @ServerExceptionMapper
    public Response malformed(JsonProcessingException e) {
        return render(Failure.of(FailureKind.MALFORMED_BODY, (String) null));
    }

    /** What the JAX-RS layer itself refuses. The contract was checked before it, so little is left for it to find. */
    @ServerExceptionMapper
    public Response http(WebApplicationException e) {
        FailureKind kind =
                switch (e.getResponse().getStatus()) {
                    case 400 -> FailureKind.MALFORMED_BODY;
                    case 401 -> FailureKind.UNAUTHENTICATED;
                    case 403 -> FailureKind.FORBIDDEN;
                    case 404 -> FailureKind.NOT_FOUND;
                    case 405 -> FailureKind.METHOD_NOT_ALLOWED;
                    case 406 -> FailureKind.NOT_ACCEPTABLE;
                    case 413 -> FailureKind.BODY_TOO_LARGE;
                    case 415 -> FailureKind.UNSUPPORTED_MEDIA_TYPE;
                    default -> FailureKind.INTERNAL;
                };
        if (kind == FailureKind.NOT_FOUND && request.operation() != null) {
            return render(new NotImplementedException(request.operation().id()).failure());
        }
        return kind == FailureKind.INTERNAL ? fault(e) : render(Failure.of(kind, (String) null));
    }

    @ServerExceptionMapper
    public Response fault(Throwable e) {
        Optional<String> reason = Unavailability.behind(e);
        if (reason.isPresent()) {
            outages.note(request.id(), reason.get());
            return render(Failure.of(FailureKind.UNAVAILABLE, (String) null).withRetryAfter(RETRY_AFTER));
        }
        LOG.errorf(e, "request %s failed", request.id());
        return render(Failure.of(FailureKind.INTERNAL, (String) null));
    }

    private Response render(Failure failure) {
        ApiDialect dialect = request.dialect();
        ErrorAnswer answer = dialect == null ? neutral(failure) : dialect.answer(failure, request.id(), request.path());
        Response.ResponseBuilder response = Response.status(answer.status())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.body());
        failure.headers().forEach(response::header);
        if (failure.kind() == FailureKind.UNAUTHENTICATED && !failure.headers().containsKey("WWW-Authenticate")) {
            response.header("WWW-Authenticate", "Bearer");
        }
        if (failure.retryAfter() != null) {
            response.header("Retry-After", Math.max(1, (failure.retryAfter().toMillis() + 999) / 1000));
        }
        return response.build();
    }

    /** For a path that belongs to no API. */
    private static ErrorAnswer neutral(Failure failure) {
        return switch (failure.kind()) {
            case NOT_FOUND -> new ErrorAnswer(404, Map.of("error", "No API of this server has such a path."));
            case INTERNAL -> new ErrorAnswer(500, Map.of("error", "Something went wrong on our side."));
            case UNAVAILABLE -> new ErrorAnswer(503, Map.of("error", "We cannot answer just now. Try again."));
            default -> new ErrorAnswer(400, Map.of("error", "The request cannot be read."));
        };
    }
}
