package dev.tercet.sdk.examples;

import dev.tercet.sdk.error.RateLimitedException;
import dev.tercet.sdk.error.UnprocessableException;
import dev.tercet.sdk.rime.RimeClient;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymeda.model.ClaimStatus;
import dev.tercet.sdk.rymeda.model.ServiceType;
import dev.tercet.sdk.rymeda.model.Session;
import dev.tercet.sdk.rymi.RymiClient;
import dev.tercet.sdk.rymi.model.CallSession;
import dev.tercet.sdk.rymi.model.NewParticipant;
import dev.tercet.sdk.rymi.model.ParticipantTransport;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;

/** The code of the README. The build compiles it, and runs it against a stub. */
final class QuickStart {
    private QuickStart() {}

    /** Makes the clients of the sandbox; with the real APIs, leave out the base URL. */
    static void main() {
        // tag::clients[]
        URI sandbox = URI.create("http://localhost:8080");
        RymedaClient rymeda = RymedaClient.builder()
                .apiKey("rym_test_your_api_key_here")
                .baseUrl(sandbox)
                .build();
        RymiClient rymi =
                RymiClient.builder().apiKey("YOUR_API_KEY").baseUrl(sandbox).build();
        RimeClient rime = RimeClient.builder()
                .tenant("acme")
                .bearerToken("rime_sandbox_token")
                .baseUrl(sandbox)
                .build();
        // end::clients[]
        bookAndBill(rymeda);
        call(rymi);
        load(rime);
    }

    static void bookAndBill(RymedaClient rymeda) {
        // tag::rymeda[]
        Session session = rymeda.care().sessions().create(b -> b.clientId("client_123")
                .serviceType(ServiceType.BEHAVIORAL_HEALTH)
                .providerId("prov_456")
                .startTime(Instant.parse("2025-01-15T09:00:00Z")));
        System.out.println(session.id());

        rymeda.revenue().claims().list(q -> q.status(ClaimStatus.SUBMITTED)).stream()
                .limit(100)
                .forEach(claim -> System.out.println(claim.id() + " " + claim.amount()));

        try {
            rymeda.revenue().claims().create(b -> b.clientId("client_123")
                    .sessionId("session_789")
                    .payerId("payer_medicaid")
                    .cptCodes("90837")
                    .amount(new BigDecimal("245.00")));
        } catch (UnprocessableException e) {
            e.details().forEach(detail -> System.err.println(detail.field() + ": " + detail.message()));
        } catch (RateLimitedException e) {
            System.err.println("Again in " + e.retryAfter() + ", request " + e.requestId());
        }
        // end::rymeda[]
    }

    static void call(RymiClient rymi) {
        // tag::rymi[]
        CallSession call = rymi.calls().create(b -> b.agentId("550e8400-e29b-41d4-a716-446655440000")
                .participants(NewParticipant.of(
                        p -> p.transport(ParticipantTransport.WEBRTC).identity("customer-1"))));
        System.out.println(call.roomName());
        // end::rymi[]
    }

    static void load(RimeClient rime) {
        // tag::rime[]
        rime.projects().list().forEach(project -> rime.project(project.id())
                .connectors()
                .list()
                .forEach(connector -> System.out.println(connector.name() + " " + connector.status())));
        // end::rime[]
    }
}
