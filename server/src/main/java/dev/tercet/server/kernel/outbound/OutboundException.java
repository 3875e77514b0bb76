package dev.tercet.server.kernel.outbound;

/** A request that got no answer. The message is for the user who named the address. */
public class OutboundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public OutboundException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** Why there is no answer. */
    public enum Reason {
        /** The guard has refused the address: nothing was sent. */
        REFUSED,
        /** Name, connection or TLS failed, or the connection broke. */
        UNREACHABLE,
        TIMEOUT
    }

    public Reason reason() {
        return reason;
    }
}
