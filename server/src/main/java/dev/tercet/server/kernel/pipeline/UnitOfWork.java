package dev.tercet.server.kernel.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.server.kernel.audit.AuditTrail;
import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.idempotency.IdempotencyKey;
import dev.tercet.server.kernel.idempotency.IdempotencyStore;
import dev.tercet.server.kernel.idempotency.StoredAnswer;
import dev.tercet.server.kernel.request.CurrentRequest;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Makes one transaction of what an authenticated changing operation does: claim of the idempotency key, the resource with
 * its services, the audit entry, the kept answer. The answer leaves after the commit and never without it; what is refused
 * or fails is rolled back. Both filters run on the worker thread of the resource, which is what ties the transaction to
 * it. Reading operations get no transaction here; the audit trail hears of them all the same.
 */
public class UnitOfWork {

    private static final Logger LOG = Logger.getLogger(UnitOfWork.class);
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final byte[] NO_BODY = {};

    private final CurrentRequest request;
    private final OpenWork work;
    private final TransactionManager transactions;
    private final IdempotencyStore answers;
    private final AuditTrail audit;
    private final ObjectMapper mapper;

    public UnitOfWork(
            CurrentRequest request,
            OpenWork work,
            TransactionManager transactions,
            IdempotencyStore answers,
            AuditTrail audit,
            ObjectMapper mapper) {
        this.request = request;
        this.work = work;
        this.transactions = transactions;
        this.answers = answers;
        this.audit = audit;
        this.mapper = mapper;
    }

    /** Begins the work; answers in place of the resource when the request is a repetition. */
    @ServerRequestFilter(priority = Stage.IDEMPOTENCY)
    public Response begin(ContainerRequestContext context) throws IOException, SystemException, SQLException {
        endWhatWasLeft();
        Operation operation = request.operation();
        if (operation == null || request.caller() == null || operation.method().equals("GET")) {
            return null;
        }
        String key = operation.method().equals("POST") ? context.getHeaderString(IdempotencyKey.HEADER) : null;
        if (key == null) {
            work.begin(operation);
            return null;
        }
        IdempotencyKey claim =
                IdempotencyKey.of(key, request.caller(), operation, request.path(), body(operation, context));
        work.begin(operation);
        Optional<StoredAnswer> earlier = answers.claim(claim);
        if (earlier.isEmpty()) {
            work.claim(claim);
            return null;
        }
        work.rollback();
        work.replay();
        return again(earlier.get());
    }

    /** Ends the work. Runs last of the response filters, so the answer is as the caller will see it. */
    @ServerResponseFilter(priority = Stage.UNIT_OF_WORK_ENDS)
    public void end(ContainerResponseContext response) throws IOException, SQLException {
        if (request.operation() == null) {
            return;
        }
        int status = response.getStatus();
        if (status >= 400) {
            if (work.isOpen()) {
                work.rollback();
            }
            audit.recordRefusal(request, status);
        } else if (work.isOpen()) {
            complete(response);
        } else if (work.isReplayed()) {
            audit.recordReplay(request, status);
        } else {
            audit.recordRead(request, status);
        }
    }

    private void complete(ContainerResponseContext response) throws IOException, SQLException {
        byte[] body = serialized(response);
        audit.recordChange(request, response.getStatus());
        if (work.key() != null && (body != null || !response.hasEntity())) {
            answers.keep(work.key(), answer(response, body));
        }
        work.commit();
        audit.committed();
    }

    /** The body in bytes, which replace the object in the answer; null when there is none, or it is no JSON. */
    private byte[] serialized(ContainerResponseContext response) throws JsonProcessingException {
        boolean json = response.hasEntity()
                && response.getMediaType() != null
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType());
        if (!json) {
            return null;
        }
        byte[] body = mapper.writeValueAsBytes(response.getEntity());
        response.setEntity(body);
        return body;
    }

    private static StoredAnswer answer(ContainerResponseContext response, byte[] body) {
        return new StoredAnswer(
                response.getStatus(),
                body == null ? null : response.getMediaType().toString(),
                response.getHeaderString("Location"),
                body);
    }

    private static Response again(StoredAnswer answer) {
        Response.ResponseBuilder response =
                Response.status(answer.status()).header(REPLAYED, "true").header("Location", answer.location());
        if (answer.body() != null) {
            response.entity(answer.body()).type(answer.mediaType());
        }
        return response.build();
    }

    /**
     * The body as it was sent, which stays readable. A form is left unread: its parts are separated by what the client
     * makes up anew each time, so a repetition would never be the same.
     */
    private static byte[] body(Operation operation, ContainerRequestContext context) throws IOException {
        if (operation.body() == null || operation.body().json() == null || !context.hasEntity()) {
            return NO_BODY;
        }
        byte[] body = context.getEntityStream().readAllBytes();
        context.setEntityStream(new ByteArrayInputStream(body));
        return body;
    }

    /** A transaction that some fault left on this thread must not become part of this request. */
    private void endWhatWasLeft() throws SystemException {
        if (transactions.getStatus() != Status.STATUS_NO_TRANSACTION) {
            LOG.error("a transaction was left open by an earlier request; it is rolled back");
            transactions.rollback();
        }
    }
}
