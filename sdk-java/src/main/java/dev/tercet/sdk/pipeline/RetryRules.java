package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.error.TokenException;
import dev.tercet.sdk.operation.Retry;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * What may be repeated (ADR 25). Where the server has certainly done nothing, everything; where the outcome is not known, what
 * is safe or carries an idempotency key.
 */
final class RetryRules {
    private RetryRules() {}

    static boolean allow(int status, Retry safety) {
        return switch (status) {
            case 408, 429, 503 -> true;
            case 500, 502, 504 -> safety != Retry.NEVER;
            default -> false;
        };
    }

    static boolean allow(IOException fault, Retry safety) {
        if (fault instanceof SSLHandshakeException || fault instanceof SSLPeerUnverifiedException) {
            return false;
        }
        return neverConnected(fault) || safety != Retry.NEVER;
    }

    /** A token comes before the request, so nothing has happened yet whatever the operation. */
    static boolean allow(TokenException fault) {
        return switch (fault.status()) {
            case 0, 408, 429, 500, 502, 503, 504 -> true;
            default -> false;
        };
    }

    static boolean neverConnected(IOException fault) {
        return fault instanceof HttpConnectTimeoutException
                || fault instanceof ConnectException
                || fault instanceof NoRouteToHostException
                || fault instanceof UnknownHostException;
    }
}
