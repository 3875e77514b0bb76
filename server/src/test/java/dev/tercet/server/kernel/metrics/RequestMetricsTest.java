package dev.tercet.server.kernel.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RequestMetricsTest {

    private static final String COUNT = "tercet_requests_seconds_count";

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    @TestHTTPResource
    URI server;

    @Test
    void countsRequestsByOperationAndStatusClass() {
        Map<String, Long> before = counts();

        getClient("client_123", "rym_test_your_api_key_here", 200);
        getClient("client_123", "rym_test_your_api_key_here", 200);
        getClient("client_of_nobody", "rym_test_your_api_key_here", 404);
        getClient("client_123", "rym_test_no_such_key", 401);

        assertThat(difference(before, counts()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        series("rymeda", "getClient", "2xx"), 2L,
                        series("rymeda", "getClient", "4xx"), 2L));
    }

    @Test
    void aThousandUnknownPathsAndIdsAddNoSeries() {
        getClient("client_of_nobody", "rym_test_unlimited", 404);
        given().get("/v1/care/nothing").then().statusCode(404);
        given().delete("/v1/care/sessions").then().statusCode(405);
        Map<String, Long> before = counts();
        long lines = scrape().lines().filter(line -> line.startsWith("tercet_")).count();

        for (int i = 0; i < 250; i++) {
            given().get("/v1/care/nothing" + i).then().statusCode(404);
            given().get("/v" + i + "/no/api").then().statusCode(404);
            given().get("/v1/agents/" + i + "/x/y/z").then().statusCode(404);
            getClient("client_" + i + "x", "rym_test_unlimited", 404);
        }

        assertThat(difference(before, counts()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        series("none", "none", "4xx"), 750L,
                        series("rymeda", "getClient", "4xx"), 250L));
        assertThat(scrape().lines().filter(line -> line.startsWith("tercet_")).count())
                .isEqualTo(lines);
    }

    @Test
    void aBodyThatIsTooLargeIsCountedThoughNoResourceSeesIt() throws IOException {
        Map<String, Long> before = counts();

        assertThat(statusOfAnAnnouncedBody(17 * 1024 * 1024)).isEqualTo("HTTP/1.1 413 Request Entity Too Large");

        assertThat(difference(before, counts())).containsExactlyEntriesOf(Map.of(series("none", "none", "4xx"), 1L));
        assertThat(scrape()).contains("tercet_requests_active 0.0");
    }

    @Test
    void nothingElseCountsRequestsAndThePoolIsMeasured() {
        assertThat(scrape())
                .doesNotContain("http_server_requests", "worker_pool")
                .contains("agroal_active_count{datasource=\"default\"}");
    }

    /** The answer comes before any of the body, so none is sent. */
    private String statusOfAnAnnouncedBody(int length) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String head = "POST /v1/care/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: " + length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }

    private static void getClient(String id, String key, int status) {
        given().header("Authorization", "Bearer " + key)
                .get("/v1/care/clients/" + id)
                .then()
                .statusCode(status);
    }

    private static String series(String api, String operation, String status) {
        return "{api=\"" + api + "\",operationId=\"" + operation + "\",status=\"" + status + "\"}";
    }

    private String scrape() {
        return given().get(metrics).then().statusCode(200).extract().asString();
    }

    private Map<String, Long> counts() {
        return scrape().lines()
                .filter(line -> line.startsWith(COUNT))
                .collect(Collectors.toMap(line -> line.substring(COUNT.length(), line.lastIndexOf(' ')), line ->
                        (long) Double.parseDouble(line.substring(line.lastIndexOf(' ')))));
    }

    private static Map<String, Long> difference(Map<String, Long> before, Map<String, Long> after) {
        Map<String, Long> grown = new TreeMap<>();
        after.forEach((series, count) -> {
            long by = count - before.getOrDefault(series, 0L);
            if (by != 0) {
                grown.put(series, by);
            }
        });
        return grown;
    }
}
