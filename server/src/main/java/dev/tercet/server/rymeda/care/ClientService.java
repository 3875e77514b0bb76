package dev.tercet.server.rymeda.care;

import dev.tercet.contract.rymeda.model.Client;
import dev.tercet.contract.rymeda.model.ClientUpdate;
import dev.tercet.contract.rymeda.model.NewClient;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ids.Ids;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** Opens and changes the records of people in care. Records are never deleted. */
@Singleton
class ClientService {

    private static final String ONE_NUMBER_EACH = "client_medical_record_number";

    private final ClientRepository clients;
    private final ClientProfiles profiles;
    private final NewClientReview newReview;
    private final ClientUpdateReview updateReview;
    private final ClientMapper mapper;
    private final Clock clock;

    ClientService(
            ClientRepository clients,
            ClientProfiles profiles,
            NewClientReview newReview,
            ClientUpdateReview updateReview,
            ClientMapper mapper,
            Clock clock) {
        this.clients = clients;
        this.profiles = profiles;
        this.newReview = newReview;
        this.updateReview = updateReview;
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * Opens a record.
     *
     * @throws ApiException of kind UNPROCESSABLE when a payer is unknown or a date is impossible; CONFLICT when another client
     *     has the medical record number
     */
    @Transactional
    Client create(NewClient body) {
        require(newReview.review(body));
        ClientEntity client = new ClientEntity();
        client.id = Ids.prefixed("client");
        client.firstName = body.getFirstName();
        client.lastName = body.getLastName();
        client.dateOfBirth = body.getDateOfBirth();
        client.gender = body.getGender() == null ? Gender.UNKNOWN : mapper.gender(body.getGender());
        client.status = ClientStatus.ACTIVE;
        client.phone = body.getPhone();
        client.email = body.getEmail();
        client.address = mapper.address(body.getAddress());
        client.medicalRecordNumber = body.getMedicalRecordNumber();
        if (body.getCoverages() != null) {
            body.getCoverages().forEach(coverage -> client.coverages.add(mapper.coverage(coverage)));
        }
        if (body.getDiagnoses() != null) {
            body.getDiagnoses().forEach(diagnosis -> client.diagnoses.add(mapper.diagnosis(diagnosis)));
        }
        client.createdAt = clock.instant();
        client.updatedAt = client.createdAt;
        clients.persist(client);
        flush();
        return profiles.of(client);
    }

    /**
     * Changes what is sent and leaves the rest; lists are replaced as a whole.
     *
     * @throws ApiException of kind NOT_FOUND, and of those that {@link #create} has
     */
    @Transactional
    Client update(String id, ClientUpdate body) {
        ClientEntity client = clients.hold(id);
        if (client == null) {
            throw ClientProfiles.unknown();
        }
        require(updateReview.review(body));
        changeDemographics(client, body);
        if (body.getCoverages() != null) {
            client.coverages.clear();
            body.getCoverages().forEach(coverage -> client.coverages.add(mapper.coverage(coverage)));
        }
        if (body.getDiagnoses() != null) {
            client.diagnoses.clear();
            body.getDiagnoses().forEach(diagnosis -> client.diagnoses.add(mapper.diagnosis(diagnosis)));
        }
        client.updatedAt = clock.instant();
        flush();
        return profiles.of(client);
    }

    private void changeDemographics(ClientEntity client, ClientUpdate body) {
        client.firstName = body.getFirstName() == null ? client.firstName : body.getFirstName();
        client.lastName = body.getLastName() == null ? client.lastName : body.getLastName();
        client.dateOfBirth = body.getDateOfBirth() == null ? client.dateOfBirth : body.getDateOfBirth();
        client.gender = body.getGender() == null ? client.gender : mapper.gender(body.getGender());
        client.status = body.getStatus() == null ? client.status : mapper.status(body.getStatus());
        client.phone = body.getPhone().orElse(client.phone);
        client.email = body.getEmail().orElse(client.email);
        client.address = body.getAddress() == null ? client.address : mapper.address(body.getAddress());
        client.medicalRecordNumber = body.getMedicalRecordNumber().orElse(client.medicalRecordNumber);
    }

    /** The database says whether a number is taken: of two who ask at the same time, one gets it. */
    private void flush() {
        try {
            clients.flush();
        } catch (ConstraintViolationException e) {
            throw ONE_NUMBER_EACH.equals(e.getConstraintName()) ? taken() : e;
        }
    }

    private static ApiException taken() {
        return Failure.of(FailureKind.CONFLICT, "Another client has this medical record number")
                .withFields(List.of(FieldError.of("medicalRecordNumber", "Belongs to another client")))
                .asException();
    }

    private static void require(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
    }
}
