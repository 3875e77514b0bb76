package dev.tercet.server.kernel.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** The tenant that the running request or job works for. Set once, before the first access to the database. */
@RequestScoped
public class TenantContext {

    private String id;

    /** The tenant's id, or null when none is set: the database then shows nothing. */
    public String id() {
        return id;
    }

    public void enter(String tenantId) {
        this.id = tenantId;
    }

    /** For work at the start of the server, all of which shares one context. */
    public void leave() {
        this.id = null;
    }
}
