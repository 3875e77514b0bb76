package dev.tercet.server.kernel.errors;

/** An operation of the contract that has no implementation yet. Thrown by the generated interfaces. */
public final class NotImplementedException extends ApiException {

    private static final long serialVersionUID = 1L;

    public NotImplementedException(String operationId) {
        super(Failure.of(FailureKind.NOT_IMPLEMENTED, "The operation " + operationId + " is not implemented yet."));
    }
}
