package dev.tercet.sdk.client;

/** How the SDK introduces itself. */
final class UserAgent {
    static final String TEXT =
            "tercet-sdk/" + version() + " java/" + Runtime.version().feature();

    private UserAgent() {}

    private static String version() {
        String version = UserAgent.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }
}
