package dev.tercet.server.rime.users;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** A person of the tenant, invited or active. */
@Entity(name = "RimePerson")
@Table(schema = "rime", name = "person")
public class PersonEntity {

    @Id
    public UUID id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    public String email;

    /** The address in lower case, by which people are found; the database makes it. */
    @Column(name = "email_key", insertable = false, updatable = false)
    public String emailKey;

    @Column(name = "first_name")
    public String firstName;

    @Column(name = "last_name")
    public String lastName;

    public String role;
    public String status;

    /** Null for a person who signs in elsewhere or has not accepted yet. */
    @Column(name = "password_hash")
    public String passwordHash;

    @Column(name = "last_login_at")
    public Instant lastLoginAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    public boolean isActive() {
        return status.equals("active");
    }
}
