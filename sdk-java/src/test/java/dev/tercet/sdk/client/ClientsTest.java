package dev.tercet.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.http.TransportRequest;
import dev.tercet.sdk.model.Upload;
import dev.tercet.sdk.rime.RimeClient;
import dev.tercet.sdk.rime.model.ConnectorConfig;
import dev.tercet.sdk.rime.model.ConnectorType;
import dev.tercet.sdk.rime.model.CsvConfig;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymeda.model.ServiceType;
import dev.tercet.sdk.rymeda.model.Session;
import dev.tercet.sdk.rymi.RymiClient;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientsTest {
    private final ScriptedTransport transport = new ScriptedTransport();

    @Test
    void sendsATypedRequestAndGivesATypedAnswer() {
        RymedaClient rymeda =
                RymedaClient.builder().apiKey("rym_test_1").transport(transport).build();
        transport.answer(
                201,
                Map.of("X-Request-Id", "req_9", "Location", "/v1/care/sessions/session_1"),
                "{\"id\":\"session_1\",\"clientId\":\"client_123\",\"startTime\":\"2025-01-15T09:00:00Z\",\"status\":\"postponed\"}");

        Response<Session> response = rymeda.care().sessions().withResponse().create(b -> b.clientId("client_123")
                .serviceType(ServiceType.BEHAVIORAL_HEALTH)
                .providerId("prov_456")
                .startTime(Instant.parse("2025-01-15T09:00:00Z")));

        TransportRequest request = transport.request();
        assertThat(request.uri()).hasToString("https://api.rymeda.com/v1/care/sessions");
        assertThat(request.headers()).containsEntry("Authorization", "Bearer rym_test_1");
        assertThat(ScriptedTransport.body(request))
                .isEqualTo("{\"clientId\":\"client_123\",\"serviceType\":\"behavioral_health\","
                        + "\"providerId\":\"prov_456\",\"startTime\":\"2025-01-15T09:00:00Z\"}");
        assertThat(response.status()).isEqualTo(201);
        assertThat(response.requestId()).isEqualTo("req_9");
        assertThat(response.headers().first("location")).isEqualTo("/v1/care/sessions/session_1");
        assertThat(response.value().id()).isEqualTo("session_1");
        assertThat(response.value().startTime()).isEqualTo(Instant.parse("2025-01-15T09:00:00Z"));
        assertThat(response.value().status().isKnown()).isFalse();
    }

    @Test
    void fetchesATokenForClientCredentialsAtTheBaseUrl() {
        RymedaClient rymeda = RymedaClient.builder()
                .baseUrl(URI.create("http://localhost:8080/"))
                .clientCredentials("id", "secret", "care:read")
                .transport(transport)
                .build();
        transport
                .answer(200, "{\"access_token\":\"first\",\"expires_in\":3600}")
                .answer(401, "{}")
                .answer(200, "{\"access_token\":\"second\",\"expires_in\":3600}")
                .answer(200, "{\"id\":\"session_1\"}");

        assertThat(rymeda.care().sessions().get("session_1").id()).isEqualTo("session_1");
        assertThat(transport.requests())
                .extracting(request -> request.uri() + " " + request.headers().get("Authorization"))
                .containsExactly(
                        "http://localhost:8080/oauth2/token null",
                        "http://localhost:8080/v1/care/sessions/session_1 Bearer first",
                        "http://localhost:8080/oauth2/token null",
                        "http://localhost:8080/v1/care/sessions/session_1 Bearer second");
    }

    @Test
    void putsTheTenantIntoTheHost() {
        transport.answer(200, "{\"id\":\"p1\"}").answer(200, "{\"id\":\"p1\"}").answer(200, "{\"id\":\"p1\"}");
        RimeClient.builder()
                .tenant("acme")
                .transport(transport)
                .build()
                .projects()
                .get("p1");
        RimeClient.builder()
                .tenant("acme")
                .baseUrl(URI.create("http://acme.localhost:8080"))
                .transport(transport)
                .build()
                .projects()
                .get("p1");
        RimeClient.builder()
                .tenant("acme")
                .baseUrl(URI.create("http://localhost:8080"))
                .transport(transport)
                .build()
                .projects()
                .get("p1");

        assertThat(transport.requests())
                .extracting(request -> request.uri() + " " + request.headers().get("X-Rime-Tenant"))
                .containsExactly(
                        "https://acme.rimedata.io/api/v1/projects/p1 null",
                        "http://acme.localhost:8080/api/v1/projects/p1 null",
                        "http://localhost:8080/api/v1/projects/p1 acme");
    }

    @Test
    void refusesTenantsThatAreNoHostNames() {
        for (String tenant : new String[] {"", "-a", "a.b", "ACME", "a/b", "evil.com#", "a".repeat(64)}) {
            assertThatThrownBy(() -> RimeClient.builder().tenant(tenant))
                    .as(tenant)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> RimeClient.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A Rime client needs a tenant");
    }

    @Test
    void bindsTheProject() {
        RimeClient rime = RimeClient.builder()
                .tenant("acme")
                .bearerToken(() -> "now")
                .transport(transport)
                .build();
        transport.answer(201, "{\"id\":\"c1\"}").answer(204, "");

        rime.project("a/b")
                .connectors()
                .create(b -> b.name("rows").type(ConnectorType.CSV).config(CsvConfig.of(c -> c.table("t"))));
        rime.project("a/b").connectors().delete("c1");

        TransportRequest created = transport.requests().get(0);
        assertThat(created.uri()).hasToString("https://acme.rimedata.io/api/v1/projects/a%2Fb/connectors");
        assertThat(created.headers()).containsEntry("Authorization", "Bearer now");
        assertThat(ScriptedTransport.body(created))
                .isEqualTo("{\"name\":\"rows\",\"type\":\"csv\",\"config\":{\"type\":\"csv\",\"table\":\"t\"}}");
        assertThat(transport.requests().get(1).method()).isEqualTo("DELETE");
        assertThat(transport.requests().get(1).uri())
                .hasToString("https://acme.rimedata.io/api/v1/projects/a%2Fb/connectors/c1");
    }

    @Test
    void readsVariantsOfAUnionAndKeepsUnknownOnes() {
        ConnectorConfig known = ConnectorConfig.fromMap(Map.of("type", "csv", "table", "t"));
        ConnectorConfig unknown = ConnectorConfig.fromMap(Map.of("type", "punch_cards", "columns", 80));

        assertThat(known).isInstanceOfSatisfying(CsvConfig.class, csv -> assertThat(csv.table())
                .isEqualTo("t"));
        assertThat(unknown).isInstanceOfSatisfying(ConnectorConfig.Unknown.class, config -> assertThat(config.asMap())
                .isEqualTo(Map.of("type", "punch_cards", "columns", 80)));
    }

    @Test
    void givesTheAddressOfARedirect() {
        RimeClient rime =
                RimeClient.builder().tenant("acme").transport(transport).build();
        transport.answer(302, Map.of("Location", "https://idp.example/authorize?x=1"), "");
        assertThat(rime.auth().sso().start("okta")).isEqualTo("https://idp.example/authorize?x=1");
    }

    @Test
    void uploadsAFile() {
        RimeClient rime =
                RimeClient.builder().tenant("acme").transport(transport).build();
        transport.answer(201, "{\"id\":\"f1\"}");
        rime.project("p")
                .connectors()
                .files()
                .upload("c", b -> b.file(Upload.of("rows.csv", "text/csv", "a\n1\n".getBytes(StandardCharsets.UTF_8))));
        assertThat(transport.request().headers().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(ScriptedTransport.body(transport.request()))
                .contains("filename=\"rows.csv\"\r\nContent-Type: text/csv");
    }

    @Test
    void sendsElectronicRemittancesAsText() {
        RymedaClient rymeda =
                RymedaClient.builder().apiKey("rym_test_1").transport(transport).build();
        transport.answer(201, "{\"id\":\"era_1\"}");
        rymeda.revenue().era().ingest("ISA*00*~");
        assertThat(transport.request().headers()).containsEntry("Content-Type", "application/edi-x12; charset=utf-8");
        assertThat(ScriptedTransport.body(transport.request())).isEqualTo("ISA*00*~");
    }

    @Test
    void closesOnlyATransportOfItsOwn() {
        RymiClient rymi =
                RymiClient.builder().apiKey("rymi_1").transport(transport).build();
        rymi.close();
        assertThat(transport.isClosed()).isFalse();
    }

    @Test
    void refusesAddressesThatAreNoServer() {
        for (String address : new String[] {"ftp://x", "http:/x", "localhost:8080", "https://u:p@x", "https://x?y=1"}) {
            assertThatThrownBy(() -> RymiClient.builder().baseUrl(URI.create(address)))
                    .as(address)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
