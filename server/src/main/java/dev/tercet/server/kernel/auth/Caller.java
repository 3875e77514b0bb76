package dev.tercet.server.kernel.auth;

import java.util.Set;

/**
 * Who makes the request, as its credential proves it.
 *
 * @param api the API that the credential is for
 * @param tenantId the tenant it belongs to
 * @param scheme the security scheme of the contract that it satisfies: {@code apiKey}, {@code oauth2}
 * @param scopes what it may do
 * @param credentialId the key or the OAuth client; limits and the audit trail go by it
 * @param userId the person behind it, or null for a program
 * @param plan the name of the rate plan
 * @param boundTo the one thing that the credential may be used for (a publishable key's agent), or null
 */
public record Caller(
        String api,
        String tenantId,
        String scheme,
        Set<String> scopes,
        String credentialId,
        String userId,
        String plan,
        String boundTo) {

    public Caller {
        scopes = Set.copyOf(scopes);
    }
}
