package dev.tercet.server.kernel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.kernel.contract.Operation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTargetTest {

    @Test
    void idsStay() {
        assertThat(target("/v1/care/sessions/{sessionId}/start", "/v1/care/sessions/session_789/start"))
                .isEqualTo("/v1/care/sessions/session_789/start");
        assertThat(target("/v1/agents/{id}", "/v1/agents/550e8400-e29b-41d4-a716-446655440000"))
                .isEqualTo("/v1/agents/550e8400-e29b-41d4-a716-446655440000");
        assertThat(target("/v/{version}/revert", "/v/12/revert")).isEqualTo("/v/12/revert");
    }

    @Test
    void whatIsNoIdIsNotKept() {
        assertThat(target("/v1/dnc/{phone}", "/v1/dnc/+15550100003")).isEqualTo("/v1/dnc/{phone}");
        assertThat(target("/v1/dnc/{phone}", "/v1/dnc/%2B15550100003")).isEqualTo("/v1/dnc/{phone}");
        assertThat(target("/v1/dnc/{phone}", "/v1/dnc/15550100003")).isEqualTo("/v1/dnc/{phone}");
        assertThat(target("/v1/care/clients/{clientId}", "/v1/care/clients/Jane%20Doe"))
                .isEqualTo("/v1/care/clients/{clientId}");
        assertThat(target("/v1/care/clients/{clientId}", "/v1/care/clients/" + "x".repeat(65)))
                .isEqualTo("/v1/care/clients/{clientId}");
    }

    private static String target(String template, String path) {
        return AuditTarget.of(new Operation("x", "op", "GET", template, List.of(), Map.of(), null), path);
    }
}
