package dev.tercet.server.kernel.metrics;

/** How a request ended, coarse enough to be a label. */
enum StatusClass {
    SUCCESS("2xx"),
    REDIRECTION("3xx"),
    CLIENT_ERROR("4xx"),
    SERVER_ERROR("5xx"),
    /** The caller went away before its answer was complete. */
    ABORTED("aborted");

    private final String label;

    StatusClass(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static StatusClass of(int status) {
        return switch (status / 100) {
            case 1, 2 -> SUCCESS;
            case 3 -> REDIRECTION;
            case 4 -> CLIENT_ERROR;
            default -> SERVER_ERROR;
        };
    }
}
