package dev.tercet.conformance.flow;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A practice-management system at work with Rymeda, by one way of calling it or another. Each step fails with an
 * {@link AssertionError} unless it is answered as the contract documents its success.
 */
public interface Practice {

    /** What the stories look at in a claim. {@code reasons} are codes such as {@code CO-45}. */
    record BilledClaim(
            String status,
            String frequencyCode,
            BigDecimal amountPaid,
            BigDecimal patientResponsibility,
            List<String> reasons,
            List<String> eraIds) {}

    /** What the stories look at in a remittance: what it says of each claim, such as {@code claim_1: 1, 200.00, CO-45 20.00}. */
    record Advice(String payerId, BigDecimal totalPaid, List<String> claims) {}

    /** An endpoint for events, and the secret that they are signed with. */
    record Subscription(String id, String secret) {}

    /** An event whose signature is verified. {@code subject} is the id of the session or claim that it is about. */
    record Notice(String event, String subject) {}

    Subscription subscribe(URI receiver, List<String> events);

    /** @return the id of the client, insured with payer_medicaid and diagnosed */
    String registerClient(String lastName, String memberId);

    /** Puts an authorization of payer_medicaid for behavioural health on record. */
    void authorize(String clientId, String number, LocalDate from, LocalDate until);

    /** @return the id of the session, with prov_456 */
    String book(String clientId, Instant start);

    void complete(String sessionId, int minutes);

    /** Writes a SOAP note and signs it. */
    void documentAndSign(String sessionId);

    /** @return the id of the claim, to payer_medicaid */
    String bill(String clientId, String sessionId, String code, BigDecimal amount);

    void resubmit(String claimId, String code);

    BilledClaim claim(String claimId);

    /** What happened to a claim, oldest first. */
    List<String> history(String claimId);

    Advice remittance(String eraId);

    /**
     * Verifies a delivery and reads it.
     *
     * @param headers in lower case
     */
    Notice verify(Map<String, String> headers, byte[] body, String secret);
}
