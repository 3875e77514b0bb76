package dev.tercet.conformance.wire;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.exchange.WireResponse;
import io.restassured.config.EncoderConfig;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Sends requests as they stand, by RestAssured. Where a caller is told to slow down and that was not what it asked for, it
 * waits as long as it is told, and asks again.
 */
public final class RawSender {

    private static final RestAssuredConfig CONFIG = RestAssuredConfig.config()
            .httpClient(HttpClientConfig.httpClientConfig()
                    .reuseHttpClientInstance()
                    .setParam("http.protocol.cookie-policy", "ignoreCookies"))
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .encodeContentTypeAs("application/edi-x12", ContentType.TEXT));
    private static final int ATTEMPTS = 5;

    private RawSender() {}

    /** Sends a request and gives back what came, whatever it is. */
    public static Exchange send(String label, String baseUrl, WireRequest request) {
        Instant started = Instant.now();
        Response response = specification(request).request(request.method(), baseUrl + request.target());
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.headers()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(header.getValue());
        }
        String body = new String(response.asByteArray(), StandardCharsets.UTF_8);
        WireResponse answer = new WireResponse(response.statusCode(), headers, body);
        Duration elapsed = Duration.between(started, Instant.now());
        return new Exchange(label, baseUrl + request.target(), request, answer, started, elapsed);
    }

    /** Sends a request that is not about limits: one that is refused for now is sent again when its time has come. */
    public static Exchange sendPatiently(String label, String baseUrl, WireRequest request) {
        Exchange exchange = send(label, baseUrl, request);
        for (int attempt = 1; attempt < ATTEMPTS && exchange.response().status() == 429; attempt++) {
            exchange.response().header("Retry-After").map(Long::parseLong).ifPresent(RawSender::waitFor);
            exchange = send(label, baseUrl, request);
        }
        return exchange;
    }

    private static void waitFor(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static RequestSpecification specification(WireRequest request) {
        RequestSpecification sent = given().config(CONFIG)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .headers(request.headers());
        JsonNode body = request.body();
        if (body == null) {
            return request.headers().containsKey("Content-Type") ? sent : sent.noContentType();
        }
        switch (String.valueOf(request.mediaType())) {
            case "application/x-www-form-urlencoded" -> {
                sent.urlEncodingEnabled(true).contentType(request.mediaType());
                body.properties()
                        .forEach(field ->
                                sent.formParam(field.getKey(), field.getValue().asText()));
            }
            case "multipart/form-data" -> {
                sent.contentType(request.mediaType());
                body.properties().forEach(part -> addPart(sent, part.getKey(), part.getValue()));
            }
            default ->
                sent.contentType(request.mediaType()).body(request.bodyText().getBytes(StandardCharsets.UTF_8));
        }
        return sent;
    }

    /** The contracts' only parts are files; a part called {@code file} is one. */
    private static void addPart(RequestSpecification sent, String name, JsonNode value) {
        if (name.equals("file")) {
            byte[] content = value.asText().getBytes(StandardCharsets.UTF_8);
            sent.multiPart(name, "example.csv", content, "text/csv");
        } else {
            sent.multiPart(name, value.asText());
        }
    }
}
