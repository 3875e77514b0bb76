package dev.tercet.server.rymi.calls;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tercet.server.kernel.tenancy.TenantContext;
import dev.tercet.server.kernel.time.ServiceClock;
import dev.tercet.server.rymi.dnc.NumbersBlocked;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CallsResourceTest {

    private static final String PRIYA = "550e8400-e29b-41d4-a716-446655440000";
    private static final String PUBLISHABLE = "sb_publishable_sandbox";
    private static final String BROWSER = "{\"transport\": \"webrtc\", \"identity\": \"browser-tab-1\"}";
    private static final String TELEPHONE = "{\"transport\": \"pstn\", \"identity\": \"+15551234567\"}";

    @Inject
    Flyway owner;

    @Inject
    ServiceClock clock;

    @Inject
    TenantContext tenant;

    @Inject
    Event<NumbersBlocked> blocked;

    @AfterEach
    void setTheClockBack() {
        clock.reset();
    }

    @Test
    void aBrowserIsLetInAndTheCallIsThereToRead() throws Exception {
        TestTenant own = TestTenant.make(owner, "go", "5");
        String id = given().header("Authorization", "Bearer " + own.key())
                .contentType("application/json")
                .body("{\"agent_id\": \"" + own.agentId() + "\", \"participants\": [" + BROWSER
                        + "], \"metadata\": {\"a\": null, \"b\": [1.5]}}")
                .post("/v1/calls")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("status", equalTo("connecting"))
                .body("agent.name", equalTo("Test agent"))
                .body("participants[0].status", equalTo("joining"))
                .body("participants[0].access.url", equalTo("wss://livekit.rymi.live"))
                .body("participants[0]", not(hasKey("job_id")))
                .extract()
                .path("id");
        String text = get(own.key(), "/v1/calls/" + id)
                .statusCode(200)
                .body("status", equalTo("queued"))
                .body("room_name", equalTo("call_" + id))
                .body("participant_count", equalTo(1))
                .body("primary_participant.identity", equalTo("browser-tab-1"))
                .body("started_at", nullValue())
                .body("", not(hasKey("error_code")))
                .extract()
                .asString();
        assertThat(text).contains("\"metadata\":{\"a\":null,\"b\":[1.5]}");
    }

    @Test
    void anotherTenantSeesNothingOfACall() throws Exception {
        TestTenant other = TestTenant.make(owner, "go", "5");
        get(other.key(), "/v1/calls/a1b2c3d4-e5f6-7890-abcd-ef1234567890")
                .statusCode(404)
                .body("code", equalTo("not_found"));
        get(other.key(), "/v1/calls?cursor=a1b2c3d4-e5f6-7890-abcd-ef1234567890")
                .statusCode(400)
                .body("detail", equalTo("cursor: is not a known call"));
        create(other.key(), PRIYA, BROWSER).statusCode(404).body("code", equalTo("agent_not_found"));
    }

    @Test
    void pagesByCursorAndByOffsetShowEachCallOnce() throws Exception {
        TestTenant own = TestTenant.make(owner, "go", "5");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(open(own));
        }
        Collections.reverse(made);
        List<String> byCursor = new ArrayList<>();
        String cursor = null;
        do {
            ValidatableResponse page =
                    get(own.key(), "/v1/calls?limit=2" + (cursor == null ? "" : "&cursor=" + cursor));
            page.statusCode(200).body("total", equalTo(5)).body("offset", equalTo(0));
            byCursor.addAll(page.extract().path("calls.id"));
            cursor = page.extract().path("next_cursor");
        } while (cursor != null);
        assertThat(byCursor).isEqualTo(made);
        get(own.key(), "/v1/calls?limit=2&offset=3")
                .body("calls.id", equalTo(made.subList(3, 5)))
                .body("next_cursor", nullValue());
        get(own.key(), "/v1/agents/" + own.agentId() + "/calls?limit=1&offset=1&status=queued")
                .body("total", equalTo(5))
                .body("agent_id", equalTo(own.agentId().toString()))
                .body("calls.id", contains(made.get(1)));
        get(own.key(), "/v1/calls?status=completed").body("total", equalTo(0)).body("calls", hasSize(0));
        get(own.key(), "/v1/calls/active?limit=1").body("total", equalTo(5)).body("calls.id", contains(made.get(0)));
    }

    @Test
    void aCallThatNobodyJoinsFailsWhenItsTimeIsOver() throws Exception {
        TestTenant own = TestTenant.make(owner, "free", "5");
        String id = open(own);
        create(own.key(), own.agentId().toString(), BROWSER)
                .statusCode(429)
                .header("Retry-After", equalTo("10"))
                .body("code", equalTo("concurrency_limit_exceeded"));
        clock.advance(Duration.ofMinutes(5));
        get(own.key(), "/v1/calls/" + id)
                .body("status", equalTo("failed"))
                .body("end_reason", equalTo("timeout"))
                .body("error_code", equalTo("nobody_joined"))
                .body("ended_at", notNullValue())
                .body("participants[0].status", equalTo("failed"));
        create(own.key(), own.agentId().toString(), BROWSER).statusCode(201);
    }

    @Test
    void withoutCreditNoCallBegins() throws Exception {
        TestTenant own = TestTenant.make(owner, "go", "0");
        create(own.key(), own.agentId().toString(), BROWSER)
                .statusCode(402)
                .body("error", equalTo("Insufficient credits to start this call"))
                .body("code", equalTo("insufficient_credits"))
                .body("detail", equalTo("tenant_balance_exhausted"));
    }

    @Test
    void aTelephoneNeedsACallerIdThenACarrier() throws Exception {
        TestTenant own = TestTenant.make(owner, "go", "5");
        String agent = own.agentId().toString();
        create(own.key(), agent, TELEPHONE).statusCode(400).body("code", equalTo("from_number_required"));
        String number = "+19995550001";
        own.run(
                owner,
                "insert into rymi.phone_number (number, tenant_id, created_at) values (?, ?, now())",
                number,
                own.id());
        create(own.key(), agent, TELEPHONE).statusCode(409).body("code", equalTo("telephony_not_connected"));
        own.run(
                owner,
                "insert into rymi.carrier (id, tenant_id, provider, account_name, connected_at) values (?, ?, 'plivo', 'x', now())",
                UUID.randomUUID(),
                own.id());
        create(own.key(), agent, BROWSER + "," + TELEPHONE)
                .statusCode(202)
                .body("participants.status", contains("joining", "queued"))
                .body("participants[1].telephony_leg_id", notNullValue())
                .body("participants[1].job_id", notNullValue())
                .body("participants[1]", not(hasKey("access")));
        get(own.key(), "/v1/calls/queue/stats").body("waiting", equalTo(1)).body("failed", equalTo(0));
    }

    @Test
    void endingACallEmptiesItsQueueAndHappensOnce() {
        String key = "YOUR_API_KEY";
        String id = create(key, PRIYA, TELEPHONE).statusCode(202).extract().path("id");
        int waiting = get(key, "/v1/calls/queue/stats").extract().path("waiting");
        post(key, "/v1/calls/" + id + "/end", null)
                .statusCode(200)
                .body("message", equalTo("Call has been terminated."));
        get(key, "/v1/calls/queue/stats").body("waiting", equalTo(waiting - 1));
        get(key, "/v1/calls/" + id)
                .body("status", equalTo("failed"))
                .body("end_reason", equalTo("closed"))
                .body("total_cost", equalTo(0.0f));
        post(key, "/v1/calls/" + id + "/end", null).statusCode(409).body("code", equalTo("call_already_ended"));
        post(key, "/v1/calls/" + id + "/participants", "{\"participants\": [" + BROWSER + "]}")
                .statusCode(409)
                .body("detail", equalTo(id));
    }

    @Test
    @ActivateRequestContext
    void aNumberThatIsBlockedMeanwhileLeavesTheQueue() {
        String number = "+15557770001";
        String id = create("YOUR_API_KEY", PRIYA, "{\"transport\": \"pstn\", \"identity\": \"" + number + "\"}")
                .statusCode(202)
                .extract()
                .path("id");
        QuarkusTransaction.requiringNew().run(() -> {
            tenant.enter("3f1c8e52-7a4d-4b1e-9c36-5d2a8f0b7e11");
            blocked.fire(new NumbersBlocked(Set.of(number)));
        });
        get("YOUR_API_KEY", "/v1/calls/" + id)
                .body("status", equalTo("failed"))
                .body("end_reason", equalTo("error"))
                .body("error_code", equalTo("dnc_blocked"))
                .body("participants[0].status", equalTo("failed"));
    }

    @Test
    void connectedTimeIsChargedWhenTheCallEnds() throws Exception {
        TestTenant own = TestTenant.make(owner, "go", "5");
        String id = open(own);
        own.run(
                owner,
                "update rymi.call set status = 'in_progress', started_at = created_at - interval '65 seconds' where id = ?",
                UUID.fromString(id));
        post(own.key(), "/v1/calls/" + id + "/end", null).statusCode(200);
        get(own.key(), "/v1/calls/" + id)
                .body("status", equalTo("completed"))
                .body("bill_duration", equalTo(90))
                .body("total_cost", equalTo(0.08f));
    }

    @Test
    void aPublishableKeyStaysWithItsAgentAndChannels() {
        create(PUBLISHABLE, PRIYA, BROWSER).statusCode(201);
        create(PUBLISHABLE, PRIYA, BROWSER + "," + TELEPHONE)
                .statusCode(403)
                .body("code", equalTo("channel_not_allowed"))
                .body("detail", equalTo("phone"));
        create(PUBLISHABLE, "00000000-0000-4000-8000-000000000000", BROWSER)
                .statusCode(403)
                .body("code", equalTo("agent_not_allowed"));
        get(PUBLISHABLE, "/v1/calls").statusCode(403);
    }

    @Test
    void allFaultsOfANewCallAreReportedTogether() {
        post(
                        "YOUR_API_KEY",
                        "/v1/calls",
                        "{\"participants\": [{\"transport\": \"pstn\", \"identity\": \"555-1234\"}, {\"transport\": \"sip\", \"identity\": \"x\"}]}")
                .statusCode(400)
                .body(
                        "detail",
                        equalTo("agent_id: is required; participants[1].transport: must be one of webrtc, pstn"));
        create("YOUR_API_KEY", PRIYA, "{\"transport\": \"pstn\", \"identity\": \"555-1234\"}")
                .statusCode(400)
                .body("detail", equalTo("participants[0].identity: must be an E.164 number such as +15551234567"));
    }

    @Test
    void aRealtimeTokenOpensACallOfItsOwn() {
        String room = post("YOUR_API_KEY", "/v1/realtime/token", "{\"agent_id\": \"" + PRIYA + "\"}")
                .statusCode(200)
                .body("server_url", equalTo("wss://livekit.rymi.live"))
                .body("client_token", notNullValue())
                .extract()
                .path("room_name");
        get("YOUR_API_KEY", "/v1/calls/" + room.substring("webrtc_".length()))
                .statusCode(200)
                .body("room_name", equalTo(room))
                .body("status", equalTo("queued"))
                .body("metadata.type", equalTo("webrtc"));
    }

    private static String open(TestTenant own) {
        return create(own.key(), own.agentId().toString(), BROWSER)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse create(String key, String agent, String participants) {
        return post(key, "/v1/calls", "{\"agent_id\": \"" + agent + "\", \"participants\": [" + participants + "]}");
    }

    private static ValidatableResponse get(String key, String path) {
        return given().header("Authorization", "Bearer " + key).get(path).then();
    }

    private static ValidatableResponse post(String key, String path, String body) {
        var request = given().header("Authorization", "Bearer " + key);
        return (body == null ? request : request.contentType("application/json").body(body))
                .post(path)
                .then();
    }
}
