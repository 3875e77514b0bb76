package dev.tercet.server.kernel.audit;

/** The audit trail is not what was written. The message says where, and names no data but ids. */
final class AuditBreakException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AuditBreakException(String message) {
        super(message);
    }
}
