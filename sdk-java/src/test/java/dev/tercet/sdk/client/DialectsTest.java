package dev.tercet.sdk.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tercet.sdk.error.ApiException;
import dev.tercet.sdk.error.AuthenticationException;
import dev.tercet.sdk.error.BadRequestException;
import dev.tercet.sdk.error.ConflictException;
import dev.tercet.sdk.error.FieldError;
import dev.tercet.sdk.error.InsufficientCreditsException;
import dev.tercet.sdk.error.NotFoundException;
import dev.tercet.sdk.error.PermissionDeniedException;
import dev.tercet.sdk.error.RateLimitedException;
import dev.tercet.sdk.error.ServerException;
import dev.tercet.sdk.error.UnprocessableException;
import dev.tercet.sdk.rime.RimeClient;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymeda.model.TokenRequest;
import dev.tercet.sdk.rymi.RymiClient;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectsTest {
    private final ScriptedTransport transport = new ScriptedTransport();
    private final RymedaClient rymeda = RymedaClient.builder()
            .apiKey("rym_test_1")
            .retries(0)
            .transport(transport)
            .build();
    private final RymiClient rymi = RymiClient.builder()
            .apiKey("rymi_1")
            .retries(0)
            .transport(transport)
            .build();
    private final RimeClient rime = RimeClient.builder()
            .tenant("acme")
            .bearerToken("token")
            .retries(0)
            .transport(transport)
            .build();

    private <T extends ApiException> T failure(Class<T> type, Runnable call) {
        ApiException exception = catchThrowableOfType(ApiException.class, call::run);
        assertThat(exception).isExactlyInstanceOf(type);
        return type.cast(exception);
    }

    @Test
    void readsTheErrorsOfRymeda() {
        transport.answer(
                422,
                "{\"error\":{\"status\":422,\"code\":\"VALIDATION_FAILED\",\"message\":\"Request validation failed for 2 fields\","
                        + "\"details\":[{\"field\":\"clientId\",\"message\":\"Client not found\"},"
                        + "{\"field\":\"cptCodes\",\"message\":\"At least one CPT code is required\"}],"
                        + "\"requestId\":\"req_abc\"}}");
        UnprocessableException e = failure(
                UnprocessableException.class, () -> rymeda.care().sessions().get("session_1"));

        assertThat(e.status()).isEqualTo(422);
        assertThat(e.code()).isEqualTo("VALIDATION_FAILED");
        assertThat(e.reason()).isEqualTo("Request validation failed for 2 fields");
        assertThat(e.details())
                .containsExactly(
                        new FieldError("clientId", "Client not found"),
                        new FieldError("cptCodes", "At least one CPT code is required"));
        assertThat(e.requestId()).isEqualTo("req_abc");
        assertThat(e.operationId()).isEqualTo("getSession");
        assertThat(e)
                .hasMessage("422 VALIDATION_FAILED from getSession: Request validation failed for 2 fields;"
                        + " clientId: Client not found; cptCodes: At least one CPT code is required"
                        + " (request id req_abc)");
        assertThat(e.body()).startsWith("{\"error\":{\"status\":422");
    }

    @Test
    void readsTheErrorsOfTheTokenEndpoint() {
        transport.answer(400, "{\"error\":\"invalid_scope\",\"error_description\":\"Unknown scope\"}");
        BadRequestException e = failure(BadRequestException.class, () -> rymeda.auth()
                .token(TokenRequest.of(b -> b.grantType("client_credentials"))));
        assertThat(e.code()).isEqualTo("invalid_scope");
        assertThat(e.reason()).isEqualTo("Unknown scope");
        assertThat(transport.request().headers()).doesNotContainKey("Authorization");
        assertThat(transport.request().uri()).hasToString("https://auth.rymeda.com/oauth2/token");
    }

    @Test
    void readsTheErrorsOfRymi() {
        transport
                .answer(
                        400,
                        "{\"error\":\"Request validation failed\",\"code\":\"validation_error\","
                                + "\"detail\":\"name: is required; participants[0].identity: must be E.164\"}")
                .answer(
                        402,
                        "{\"error\":\"Insufficient credits\",\"code\":\"insufficient_credits\","
                                + "\"detail\":\"tenant_balance_exhausted\"}")
                .answer(404, "{\"error\":\"Resource not found\"}");

        assertThat(failure(BadRequestException.class, () -> rymi.agents().get("x"))
                        .details())
                .containsExactly(
                        new FieldError("name", "is required"),
                        new FieldError("participants[0].identity", "must be E.164"));
        InsufficientCreditsException credits =
                failure(InsufficientCreditsException.class, () -> rymi.agents().get("x"));
        assertThat(credits.code()).isEqualTo("insufficient_credits");
        assertThat(credits.reason()).isEqualTo("Insufficient credits (tenant_balance_exhausted)");
        NotFoundException missing =
                failure(NotFoundException.class, () -> rymi.agents().get("x"));
        assertThat(missing.code()).isNull();
        assertThat(missing).hasMessage("404 from getAgent: Resource not found (request id req_test)");
    }

    @Test
    void readsTheErrorsOfRime() {
        transport.answer(
                400,
                "{\"error\":{\"code\":\"validation_error\",\"message\":\"Request validation failed.\","
                        + "\"details\":[{\"field\":\"name\",\"message\":\"Name is required.\"}]}}");
        BadRequestException e =
                failure(BadRequestException.class, () -> rime.projects().get("p1"));
        assertThat(e.code()).isEqualTo("validation_error");
        assertThat(e.details()).containsExactly(new FieldError("name", "Name is required."));
        assertThat(e.requestId()).isEqualTo("req_test");
    }

    @Test
    void hasAnExceptionForEachStatus() {
        Map<Integer, Class<? extends ApiException>> types = Map.of(
                400, BadRequestException.class,
                401, AuthenticationException.class,
                402, InsufficientCreditsException.class,
                403, PermissionDeniedException.class,
                404, NotFoundException.class,
                409, ConflictException.class,
                422, UnprocessableException.class,
                500, ServerException.class,
                501, ServerException.class,
                418, ApiException.class);
        types.forEach((status, type) -> {
            transport.answer(status, "{\"error\":{\"code\":\"c\",\"message\":\"m\"}}");
            assertThat(failure(type, () -> rime.projects().get("p1")).status()).isEqualTo(status);
        });
    }

    @Test
    void tellsHowLongToWait() {
        transport.answer(429, Map.of("Retry-After", "12"), "{\"error\":{\"code\":\"rate_limited\",\"message\":\"m\"}}");
        assertThat(failure(RateLimitedException.class, () -> rime.projects().get("p1"))
                        .retryAfter())
                .isEqualTo(Duration.ofSeconds(12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>secret</html>",
                "[]",
                "\"secret\"",
                "{\"error\":7}",
                "{\"error\":{\"code\":1,\"message\":[],\"details\":\"secret\"}}",
                "{\"error\":{\"details\":[1,null]}}"
            })
    void survivesBodiesOfAnyOtherForm(String body) {
        transport.answer(503, body).answer(503, body).answer(503, body);
        for (Runnable call : new Runnable[] {
            () -> rymeda.care().sessions().get("s"),
            () -> rymi.agents().get("a"),
            () -> rime.projects().get("p")
        }) {
            ServerException e = failure(ServerException.class, call);
            assertThat(e.details()).isEmpty();
            assertThat(e.body()).isEqualTo(body);
            assertThat(e.getMessage()).startsWith("503").doesNotContain("secret");
        }
    }
}
