package dev.tercet.server.kernel.log;

import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.kernel.tenancy.TenantContext;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Puts the request's id, tenant, API and operation into the MDC of each log record that is written while one runs, on
 * whatever thread, and a job's tenant likewise. It looks them up when a line is written: a request that logs nothing, as
 * nearly all do, pays nothing. Lets every record pass.
 */
@LoggingFilter(name = "request")
public final class RequestInLog implements Filter {

    @Override
    public boolean isLoggable(LogRecord record) {
        ArcContainer container = Arc.container();
        if (container != null
                && record instanceof ExtLogRecord extended
                && container.requestContext().isActive()) {
            describe(
                    extended,
                    container.instance(CurrentRequest.class).get(),
                    container.instance(TenantContext.class).get());
        }
        return true;
    }

    private static void describe(ExtLogRecord record, CurrentRequest request, TenantContext tenant) {
        put(record, "requestId", request.id());
        put(record, "tenant", tenant.id());
        if (request.operation() != null) {
            put(record, "api", request.operation().api());
            put(record, "operationId", request.operation().id());
        }
    }

    private static void put(ExtLogRecord record, String key, String value) {
        if (value != null) {
            record.putMdc(key, value);
        }
    }
}
