package dev.tercet.sdk.core;

/**
 * Which call a {@link CallObserver} is told about. All events of one call come with the same instance, and no other call has
 * it. Nothing in it is private: it has the template of the path and no argument.
 */
public final class CallInfo {
    private final String operationId;
    private final String method;
    private final String path;

    /** For the pipeline. */
    public CallInfo(String operationId, String method, String path) {
        this.operationId = operationId;
        this.method = method;
        this.path = path;
    }

    /** The operation of the contract that is called. */
    public String operationId() {
        return operationId;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The template of the path, such as {@code /v1/care/sessions/{sessionId}}. */
    public String path() {
        return path;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
