package dev.tercet.server.kernel.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A key or an OAuth client of the tenant. Of its secrets there are hashes only, and those stay in this package. */
@Entity(name = "KernelCredential")
@Table(schema = "kernel", name = "credential")
public class CredentialEntity {

    static final String KEY = "key";
    static final String CLIENT = "client";

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    public String api;
    String kind;

    /** The security scheme of the contract that it satisfies. */
    public String scheme;

    public String name;

    /** How the secret begins: enough to tell keys apart, too little to use. */
    public String prefix;

    @Column(name = "secret_hash")
    byte[] secretHash;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> scopes;

    public String plan;

    /** The one thing that it may be used for, or null. */
    @Column(name = "bound_to")
    public String boundTo;

    /** The person on whose behalf it acts, or null. */
    @Column(name = "user_id")
    public String userId;

    /** Who made it, for people to read; null for the operator. */
    @Column(name = "created_by")
    public String createdBy;

    /** Whether it is one of the sandbox's own, which nobody can do away with. */
    @Column(name = "built_in", insertable = false, updatable = false)
    public boolean builtIn;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    @Column(name = "revoked_at")
    public Instant revokedAt;

    /** To the minute. Written by {@link LastUse} alone. */
    @Column(name = "last_used_at", insertable = false, updatable = false)
    public Instant lastUsedAt;

    @Column(name = "previous_hash")
    byte[] previousHash;

    @Column(name = "previous_until")
    Instant previousUntil;

    public boolean hasExpired(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    /** Until when the secret before the last rotation works; null when it does not. */
    public Instant graceEnd(Instant now) {
        boolean over = previousUntil == null || !previousUntil.isAfter(now) || revokedAt != null || hasExpired(now);
        return over ? null : previousUntil;
    }
}
