package dev.tercet.server.kernel.auth;

import java.util.Map;

/** How an API begins when it has no tenant yet: every API has one of these. */
public interface FirstTenant {

    /** The API, as {@code tercet.apis} names it. */
    String api();

    /** The tenant to be made. */
    Tenant tenant();

    /**
     * Makes what the tenant needs, its administrator credential above all. Runs in the transaction that makes the tenant.
     *
     * @return what the operator is shown, this once, by its label
     */
    Map<String, String> furnish(Tenant tenant);

    /** A tenant of the API: its id, what people call it, its rate plan. */
    record Tenant(String id, String name, String plan) {}
}
