package dev.tercet.server.rime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.errors.FieldError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RimeDialectTest {

    private final RimeDialect production = new RimeDialect(false);
    private final RimeDialect sandbox = new RimeDialect(true);

    @ParameterizedTest
    @CsvSource({
        "acme.rimedata.io, acme",
        "Acme.RimeData.io:443, acme",
        "acme.localhost, acme",
        "localhost:8080,",
        "127.0.0.1:8080,",
        "[::1]:8080,",
        "'',"
    })
    void theFirstLabelOfTheHostIsTheTenant(String host, String tenant) {
        assertThat(production.tenantOf(host, name -> "globex").orElse(null)).isEqualTo(tenant);
    }

    @Test
    void aHeaderNamesTheTenantInTheSandboxAlone() {
        Map<String, String> headers = Map.of("X-Rime-Tenant", "globex");
        assertThat(sandbox.tenantOf("localhost", headers::get)).contains("globex");
        assertThat(sandbox.tenantOf("acme.localhost", headers::get)).contains("acme");
        assertThat(sandbox.tenantOf("localhost", name -> null)).isEmpty();
        assertThat(production.tenantOf("localhost", headers::get)).isEmpty();
    }

    @Test
    void theDocumentedErrorsAreRenderedAsDocumented() {
        Failure missing =
                Failure.of(FailureKind.NOT_FOUND, "Connector with ID 'abc-123' was not found in this project.");
        assertThat(production.answer(missing, "req_1", "/api/v1/x").status()).isEqualTo(404);
        assertThat(production.answer(missing, "req_1", "/api/v1/x").body())
                .isEqualTo(Map.of(
                        "error",
                        Map.of(
                                "code",
                                "resource_not_found",
                                "message",
                                "Connector with ID 'abc-123' was not found in this project.")));

        Failure invalid = Failure.of(
                FailureKind.INVALID_BODY,
                List.of(
                        FieldError.of("name", "Name is required."),
                        FieldError.of("schedule", "Invalid cron expression.")));
        assertThat(production.answer(invalid, "req_1", "/api/v1/x").status()).isEqualTo(400);
        assertThat(production.answer(invalid, "req_1", "/api/v1/x").body())
                .isEqualTo(Map.of(
                        "error",
                        Map.of(
                                "code",
                                "validation_error",
                                "message",
                                "Request validation failed.",
                                "details",
                                List.of(
                                        Map.of("field", "name", "message", "Name is required."),
                                        Map.of("field", "schedule", "message", "Invalid cron expression.")))));
    }
}
