package dev.tercet.server.rymeda.care;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.TenantId;

/** Somebody in care. */
@Entity
@Table(schema = "rymeda", name = "client")
public class ClientEntity {

    @Id
    public String id;

    @TenantId
    @Column(name = "tenant_id")
    public String tenantId;

    @Column(name = "first_name")
    public String firstName;

    @Column(name = "last_name")
    public String lastName;

    @Column(name = "date_of_birth")
    public LocalDate dateOfBirth;

    @Enumerated(EnumType.STRING)
    public Gender gender;

    @Enumerated(EnumType.STRING)
    public ClientStatus status;

    public String phone;

    public String email;

    /** Null while none of its parts is known. */
    @Embedded
    public PostalAddress address;

    @Column(name = "medical_record_number")
    public String medicalRecordNumber;

    /** The primary one first. */
    @ElementCollection
    @CollectionTable(schema = "rymeda", name = "client_coverage", joinColumns = @JoinColumn(name = "client_id"))
    @OrderColumn(name = "position")
    public List<ClientCoverage> coverages = new ArrayList<>();

    /** The principal one first. */
    @ElementCollection
    @CollectionTable(schema = "rymeda", name = "client_diagnosis", joinColumns = @JoinColumn(name = "client_id"))
    @OrderColumn(name = "position")
    public List<ClientDiagnosis> diagnoses = new ArrayList<>();

    /** Made by the database, as the other two keys are, to look for. */
    @Column(name = "first_name_key", insertable = false, updatable = false)
    public String firstNameKey;

    @Column(name = "last_name_key", insertable = false, updatable = false)
    public String lastNameKey;

    @Column(name = "medical_record_number_key", insertable = false, updatable = false)
    public String medicalRecordNumberKey;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** The insurance with the payer on that day; the one that stands first where there are several. */
    public Optional<ClientCoverage> coverage(String payerId, LocalDate day) {
        return coverages.stream()
                .filter(coverage -> coverage.payerId.equals(payerId) && coverage.covers(day))
                .findFirst();
    }
}
