package dev.tercet.server.rymeda.care;

import static dev.tercet.server.rymeda.care.CareRecords.book;
import static dev.tercet.server.rymeda.care.CareRecords.caller;
import static dev.tercet.server.rymeda.care.CareRecords.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tercet.server.EventSchemas;
import dev.tercet.server.kernel.webhooks.WebhookReceiver;
import dev.tercet.specs.Contract;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Rymeda's real changes send, against the contract. */
@QuarkusTest
class SessionEventsTest {

    private static final String WEBHOOKS = "/v1/platform/webhooks";

    @Inject
    Flyway owner;

    private final ObjectMapper json = new ObjectMapper();
    private WebhookReceiver receiver;
    private String endpoint;

    @BeforeEach
    void listen() {
        receiver = new WebhookReceiver();
        endpoint = caller().body(Map.of(
                        "url",
                        receiver.url("/hook"),
                        "events",
                        List.of("session.created", "session.completed", "claim.submitted")))
                .post(WEBHOOKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void hangUp() {
        caller().delete(WEBHOOKS + "/" + endpoint);
        receiver.close();
    }

    @Test
    void aSessionThatIsBookedHeldAndBilledTellsSoInThisOrder() throws Exception {
        CareRecords records = new CareRecords(owner);
        String client = records.client();
        String provider = records.provider();
        records.authorization(client, "2025-12-31", 2);
        records.execute(
                "insert into rymeda.client_diagnosis (tenant_id, client_id, position, icd_code, active) values ('org_100', '"
                        + client + "', 0, 'F32.1', true)");
        records.execute(
                "insert into rymeda.client_coverage (tenant_id, client_id, position, payer_id, member_id, relationship) values ('org_100', '"
                        + client + "', 0, 'payer_medicaid', 'M1', 'self')");
        String session = book(client, provider, "2025-04-01T09:00:00Z")
                .statusCode(201)
                .extract()
                .path("id");
        book(client, provider, "2025-04-01T09:30:00Z").statusCode(409);
        change(session, "complete", Map.of("durationMinutes", 55)).statusCode(200);
        Map<String, Object> claim = Map.of(
                "clientId",
                client,
                "sessionId",
                session,
                "payerId",
                "payer_medicaid",
                "cptCodes",
                List.of("90837"),
                "amount",
                245.5);
        String claimId = caller().body(claim)
                .post("/v1/revenue/claims")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        JsonNode created = next("SessionCreatedEvent");
        assertThat(created.get("event").asText()).isEqualTo("session.created");
        assertThat(created.get("data"))
                .isEqualTo(json.readTree("{\"sessionId\":\"" + session + "\",\"clientId\":\"" + client
                        + "\",\"providerId\":\"" + provider + "\",\"startTime\":\"2025-04-01T09:00:00Z\"}"));
        JsonNode completed = next("SessionCompletedEvent");
        assertThat(completed.get("event").asText())
                .as("no event of the refused booking")
                .isEqualTo("session.completed");
        assertThat(completed.at("/data/sessionId").asText()).isEqualTo(session);
        JsonNode submitted = next("ClaimSubmittedEvent");
        assertThat(submitted.get("event").asText()).isEqualTo("claim.submitted");
        assertThat(submitted.at("/data/claimId").asText()).isEqualTo(claimId);
        assertThat(submitted.at("/data/amount").decimalValue()).isEqualByComparingTo("245.50");
        assertThat(receiver.waiting("/hook")).isZero();
    }

    private JsonNode next(String schema) throws Exception {
        JsonNode body = json.readTree(receiver.take("/hook").body());
        assertThat(EventSchemas.violations(Contract.RYMEDA, schema, body)).isEmpty();
        return body;
    }
}
