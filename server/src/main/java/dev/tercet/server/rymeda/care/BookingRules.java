package dev.tercet.server.rymeda.care;

import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.rymeda.network.ProviderCredentialRepository;
import dev.tercet.server.rymeda.network.ProviderEntity;
import dev.tercet.server.rymeda.network.ProviderRepository;
import dev.tercet.server.rymeda.network.ProviderStatus;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Who may be booked for what on which day. Reads only. Each answer is empty when nothing is wrong. */
@Singleton
class BookingRules {

    static final String NOT_AUTHORIZED = "No active authorization of the client covers this service";

    private final ClientRepository clients;
    private final ProviderRepository providers;
    private final ProviderCredentialRepository credentials;
    private final ServiceAuthorizationRepository authorizations;

    BookingRules(
            ClientRepository clients,
            ProviderRepository providers,
            ProviderCredentialRepository credentials,
            ServiceAuthorizationRepository authorizations) {
        this.clients = clients;
        this.providers = providers;
        this.credentials = credentials;
        this.authorizations = authorizations;
    }

    /** The client exists and is not discharged, and is not going to be before the transaction ends. */
    List<FieldError> client(String clientId) {
        ClientEntity client = clients.relyOn(clientId);
        if (client == null) {
            return List.of(FieldError.of("clientId", "Client not found"));
        }
        return client.status == ClientStatus.DISCHARGED
                ? List.of(FieldError.of("clientId", "The client is discharged"))
                : List.of();
    }

    /** An authorization of the client covers the service on the day and has a unit left. */
    List<FieldError> authorization(String clientId, ServiceType service, LocalDate day) {
        return authorizations.usable(clientId, service, day).isEmpty()
                ? List.of(FieldError.of("serviceType", NOT_AUTHORIZED))
                : List.of();
    }

    /**
     * The provider exists, works, is trained for the service, and has a licence that is valid on the day.
     *
     * @param service null when it is not known
     * @param day null when it is not known
     */
    List<FieldError> provider(String providerId, ServiceType service, LocalDate day) {
        ProviderEntity provider = providers.findById(providerId);
        if (provider != null && service != null && !service.isGivenBy(provider.specialty)) {
            return List.of(FieldError.of("providerId", "The credentials of the provider do not cover this service"));
        }
        return provider(providerId, day);
    }

    /**
     * The provider exists, works, and has a licence that is valid on the day.
     *
     * @param day null when it is not known
     */
    List<FieldError> provider(String providerId, LocalDate day) {
        ProviderEntity provider = providers.findById(providerId);
        if (provider == null) {
            return List.of(FieldError.of("providerId", "Provider not found"));
        }
        if (provider.status != ProviderStatus.ACTIVE) {
            return List.of(FieldError.of("providerId", "The provider is not active"));
        }
        return day == null ? List.of() : licence(providerId, day);
    }

    /** The provider has a licence that is valid on the day. */
    List<FieldError> licence(String providerId, LocalDate day) {
        return credentials.isLicensed(providerId, day)
                ? List.of()
                : List.of(FieldError.of("providerId", "The credentials of the provider are not current on this date"));
    }
}
