package dev.tercet.server.rymeda.exchange;

import dev.tercet.server.rymeda.care.ClientCoverage;
import dev.tercet.server.rymeda.care.ClientEntity;
import dev.tercet.server.rymeda.care.ClientRepository;
import dev.tercet.server.rymeda.care.Gender;
import dev.tercet.server.rymeda.care.PostalAddress;
import dev.tercet.server.rymeda.edi.InterchangeHeader;
import dev.tercet.server.rymeda.edi.claim.Address;
import dev.tercet.server.rymeda.edi.claim.BillingProvider;
import dev.tercet.server.rymeda.edi.claim.ClaimBatch;
import dev.tercet.server.rymeda.edi.claim.ClaimPayer;
import dev.tercet.server.rymeda.edi.claim.GenderCode;
import dev.tercet.server.rymeda.edi.claim.Insured;
import dev.tercet.server.rymeda.edi.claim.Person;
import dev.tercet.server.rymeda.edi.claim.ProfessionalClaim;
import dev.tercet.server.rymeda.edi.claim.Receiver;
import dev.tercet.server.rymeda.edi.claim.Relationship;
import dev.tercet.server.rymeda.edi.claim.RenderingProvider;
import dev.tercet.server.rymeda.edi.claim.ServiceLine;
import dev.tercet.server.rymeda.edi.claim.Submitter;
import dev.tercet.server.rymeda.interchange.ExchangeSettings;
import dev.tercet.server.rymeda.network.ProviderEntity;
import dev.tercet.server.rymeda.network.ProviderRepository;
import dev.tercet.server.rymeda.payer.PayerEntity;
import dev.tercet.server.rymeda.payer.PayerRepository;
import dev.tercet.server.rymeda.platform.BillingProviderEntity;
import dev.tercet.server.rymeda.revenue.ClaimEntity;
import dev.tercet.server.rymeda.revenue.ServiceCharges;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Puts claims into the words of an 837P (005010X222A1). */
@Singleton
class ClaimBatches {

    private static final String MUTUALLY_DEFINED = "ZZ";
    private static final int MOST_POINTERS = 4;
    private static final String ORIGINAL = "1";

    private final ClientRepository clients;
    private final ProviderRepository providers;
    private final PayerRepository payers;
    private final ExchangeSettings settings;
    private final Clock clock;

    ClaimBatches(
            ClientRepository clients,
            ProviderRepository providers,
            PayerRepository payers,
            ExchangeSettings settings,
            Clock clock) {
        this.clients = clients;
        this.providers = providers;
        this.payers = payers;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param number the number of the interchange */
    ClaimBatch of(List<ClaimEntity> claims, BillingProviderEntity biller, int number, String reference) {
        InterchangeHeader header = new InterchangeHeader(
                MUTUALLY_DEFINED,
                settings.submitterId(),
                MUTUALLY_DEFINED,
                settings.receiverId(),
                number,
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                settings.test());
        BillingProvider billing = new BillingProvider(biller.name, biller.npi, biller.taxId, address(biller.address));
        return new ClaimBatch(
                header,
                reference,
                new Submitter(biller.name, settings.submitterId(), "BILLING", biller.phone),
                new Receiver(settings.receiverId(), settings.receiverId()),
                claims.stream().map(claim -> claim(claim, billing)).toList());
    }

    private ProfessionalClaim claim(ClaimEntity claim, BillingProvider billing) {
        ClientEntity client = clients.findById(claim.clientId);
        PayerEntity payer = payers.findById(claim.payerId);
        ClientCoverage coverage =
                client.coverage(claim.payerId, claim.serviceDate).orElseThrow();
        return new ProfessionalClaim(
                claim.id,
                billing,
                rendering(providers.findById(claim.providerId)),
                new ClaimPayer(payer.name, payer.payerNumber, filingIndicator(payer.type)),
                new Insured(coverage.memberId, coverage.groupNumber, Relationship.SELF, person(client)),
                null,
                claim.amount,
                claim.placeOfService,
                claim.frequencyCode,
                claim.frequencyCode.equals(ORIGINAL) ? null : claim.payerControlNumber,
                claim.authorizationNumber,
                claim.icdCodes,
                lines(claim));
    }

    private static List<ServiceLine> lines(ClaimEntity claim) {
        List<BigDecimal> charges = ServiceCharges.split(claim.amount, claim.cptCodes.size());
        List<Integer> pointers = IntStream.rangeClosed(1, Math.min(MOST_POINTERS, claim.icdCodes.size()))
                .boxed()
                .toList();
        List<ServiceLine> lines = new ArrayList<>();
        for (int i = 0; i < claim.cptCodes.size(); i++) {
            lines.add(new ServiceLine(
                    Integer.toString(i + 1),
                    claim.cptCodes.get(i),
                    List.of(),
                    charges.get(i),
                    BigDecimal.ONE,
                    pointers,
                    claim.serviceDate));
        }
        return lines;
    }

    private static Person person(ClientEntity client) {
        return new Person(
                client.lastName, client.firstName, client.dateOfBirth, gender(client.gender), address(client.address));
    }

    private static GenderCode gender(Gender gender) {
        return switch (gender) {
            case FEMALE -> GenderCode.FEMALE;
            case MALE -> GenderCode.MALE;
            case OTHER, UNKNOWN -> GenderCode.UNKNOWN;
        };
    }

    private static Address address(PostalAddress address) {
        return address == null
                ? null
                : new Address(address.line1, address.line2, address.city, address.state, address.zip);
    }

    private static RenderingProvider rendering(ProviderEntity provider) {
        return provider.npi == null ? null : new RenderingProvider(provider.lastName, provider.firstName, provider.npi);
    }

    /** What kind of insurance it is (SBR09). */
    private static String filingIndicator(String payerType) {
        return switch (payerType) {
            case "medicaid" -> "MC";
            case "medicare" -> "MB";
            case "commercial" -> "CI";
            case "tricare" -> "CH";
            default -> "ZZ";
        };
    }
}
