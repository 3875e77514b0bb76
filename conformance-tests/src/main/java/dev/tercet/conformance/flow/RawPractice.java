package dev.tercet.conformance.flow;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.replay.ExchangeCheck;
import dev.tercet.conformance.replay.Finding;
import dev.tercet.conformance.wire.RawSender;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Calls by plain HTTP, and holds every answer against the contract. */
public final class RawPractice implements Practice {

    private static final String API = "rymeda";
    private static final String ALGORITHM = "HmacSHA256";

    private final Target target;
    private final ApiContract contract = ApiContract.named(API);

    public RawPractice(Target target) {
        this.target = target;
    }

    @Override
    public Subscription subscribe(URI receiver, List<String> events) {
        JsonNode webhook = call("createWebhook", 201, Map.of(), Map.of("url", receiver.toString(), "events", events));
        return new Subscription(
                webhook.path("id").asText(), webhook.path("secret").asText());
    }

    @Override
    public String registerClient(String lastName, String memberId) {
        Map<String, Object> coverage = Map.of(
                "payerId", "payer_medicaid", "memberId", memberId, "relationship", "self", "startDate", "2024-01-01");
        return call(
                        "createClient",
                        201,
                        Map.of(),
                        Map.of(
                                "firstName",
                                "Maria",
                                "lastName",
                                lastName,
                                "dateOfBirth",
                                "1978-02-21",
                                "gender",
                                "female",
                                "address",
                                Map.of("line1", "400 Congress Ave", "city", "Austin", "state", "TX", "zip", "78701"),
                                "coverages",
                                List.of(coverage),
                                "diagnoses",
                                List.of(Map.of("icdCode", "F41.1", "active", true))))
                .path("id")
                .asText();
    }

    @Override
    public void authorize(String clientId, String number, LocalDate from, LocalDate until) {
        call(
                "createServiceAuthorization",
                201,
                Map.of(),
                Map.of(
                        "clientId",
                        clientId,
                        "payerId",
                        "payer_medicaid",
                        "serviceType",
                        "behavioral_health",
                        "authorizationNumber",
                        number,
                        "startDate",
                        from.toString(),
                        "endDate",
                        until.toString(),
                        "approvedUnits",
                        10));
    }

    @Override
    public String book(String clientId, Instant start) {
        return call(
                        "createSession",
                        201,
                        Map.of(),
                        Map.of(
                                "clientId",
                                clientId,
                                "serviceType",
                                "behavioral_health",
                                "providerId",
                                "prov_456",
                                "startTime",
                                start.toString()))
                .path("id")
                .asText();
    }

    @Override
    public void complete(String sessionId, int minutes) {
        call("completeSession", 200, Map.of("sessionId", sessionId), Map.of("durationMinutes", minutes));
    }

    @Override
    public void documentAndSign(String sessionId) {
        String noteId = call(
                        "createProgressNote",
                        201,
                        Map.of(),
                        Map.of(
                                "sessionId", sessionId,
                                "type", "soap",
                                "subjective", "Sleeps better.",
                                "objective", "Alert and oriented.",
                                "assessment", "Progress toward the goals.",
                                "plan", "Continue."))
                .path("id")
                .asText();
        call("signProgressNote", 200, Map.of("noteId", noteId), Map.of("providerId", "prov_456"));
    }

    @Override
    public String bill(String clientId, String sessionId, String code, BigDecimal amount) {
        return call(
                        "createClaim",
                        201,
                        Map.of(),
                        Map.of(
                                "clientId", clientId,
                                "sessionId", sessionId,
                                "payerId", "payer_medicaid",
                                "cptCodes", List.of(code),
                                "amount", amount))
                .path("id")
                .asText();
    }

    @Override
    public void resubmit(String claimId, String code) {
        call("resubmitClaim", 200, Map.of("claimId", claimId), Map.of("cptCodes", List.of(code)));
    }

    @Override
    public BilledClaim claim(String claimId) {
        JsonNode claim = call("getClaim", 200, Map.of("claimId", claimId), null);
        List<String> reasons = new ArrayList<>();
        claim.path("reasons").forEach(reason -> reasons.add(reason.path("code").asText()));
        List<String> eras = new ArrayList<>();
        claim.path("eraIds").forEach(era -> eras.add(era.asText()));
        return new BilledClaim(
                claim.path("status").asText(),
                claim.path("frequencyCode").asText(),
                claim.path("amountPaid").decimalValue(),
                claim.path("patientResponsibility").decimalValue(),
                reasons,
                eras);
    }

    @Override
    public List<String> history(String claimId) {
        List<String> types = new ArrayList<>();
        call("listClaimEvents", 200, Map.of("claimId", claimId), null)
                .path("data")
                .forEach(event -> types.add(0, event.path("type").asText()));
        return types;
    }

    @Override
    public Advice remittance(String eraId) {
        JsonNode era = call("getEra", 200, Map.of("eraId", eraId), null);
        List<String> claims = new ArrayList<>();
        for (JsonNode claim : era.path("claims")) {
            StringBuilder said = new StringBuilder(claim.path("claimId").asText());
            said.append(": ").append(claim.path("statusCode").asText());
            said.append(", ").append(money(claim.path("paid")));
            for (JsonNode line : claim.path("serviceLines")) {
                for (JsonNode adjustment : line.path("adjustments")) {
                    said.append(", ").append(adjustment.path("groupCode").asText());
                    said.append('-').append(adjustment.path("reasonCode").asText());
                    said.append(' ').append(money(adjustment.path("amount")));
                }
            }
            claims.add(said.toString());
        }
        return new Advice(era.path("payerId").asText(), era.path("totalPaid").decimalValue(), claims);
    }

    /** As the documents say: the hexadecimal HMAC-SHA256 of the body, compared in constant time. */
    @Override
    public Notice verify(Map<String, String> headers, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            byte[] expected = HexFormat.of().formatHex(mac.doFinal(body)).getBytes(StandardCharsets.US_ASCII);
            byte[] signature = headers.get("x-rymeda-signature").getBytes(StandardCharsets.US_ASCII);
            if (!MessageDigest.isEqual(expected, signature)) {
                throw new AssertionError("the signature of a webhook is wrong");
            }
            JsonNode event = Json.MAPPER.readTree(body);
            JsonNode data = event.path("data");
            return new Notice(
                    event.path("event").asText(),
                    data.path(data.has("claimId") ? "claimId" : "sessionId").asText());
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError("a webhook cannot be read", e);
        }
    }

    private static String money(JsonNode amount) {
        return amount.decimalValue().setScale(2).toPlainString();
    }

    private JsonNode call(String operationId, int status, Map<String, String> path, Map<String, ?> body) {
        ContractOperation operation = contract.operation(operationId);
        String way = operation.path();
        for (Map.Entry<String, String> value : path.entrySet()) {
            way = way.replace("{" + value.getKey() + "}", value.getValue());
        }
        WireRequest request = WireRequest.of(operation.method(), way, target.headers(API, "default"));
        if (body != null) {
            request = request.withBody("application/json", Json.MAPPER.valueToTree(body));
        }
        Exchange exchange = RawSender.sendPatiently(operationId, target.baseUrl(API), request);
        List<Finding> findings = ExchangeCheck.answer(operation, status, exchange.response());
        if (!findings.isEmpty()) {
            throw new AssertionError(exchange.summary() + " " + findings);
        }
        return exchange.response().json().orElseThrow();
    }
}
