package dev.tercet.server.rime.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tercet.server.kernel.contract.Contracts;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FailureKind;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigSecretsTest {

    private final ObjectMapper json = new ObjectMapper();
    private final ConfigSecrets secrets = new ConfigSecrets(new Contracts(), json);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'postgresql','host':'h','password':'p1'}|password|p1",
                "{'type':'salesforce','client_id':'c','refresh_token':'r1'}|refresh_token|r1",
                "{'type':'google_sheets','spreadsheet_id':'s','service_account_key':'k1'}|service_account_key|k1",
                "{'type':'rest_api','auth':{'type':'api_key','key_name':'n','key_value':'v1'}}|auth.key_value|v1",
                "{'type':'rest_api','auth':{'type':'basic','username':'u','password':'b1'}}|auth.password|b1"
            })
    void whatTheContractCallsSensitiveIsMaskedAndKeptApart(String config, String path, String secret) throws Exception {
        StoredConfig stored = secrets.part(read(config));
        assertThat(stored.secrets()).containsExactly(Map.entry(path, secret));
        assertThat(json.writeValueAsString(stored.shown()))
                .contains("\"********\"")
                .doesNotContain(secret);
    }

    @Test
    void aConfigurationWithoutSecretsStaysAsItIs() throws Exception {
        StoredConfig stored = secrets.part(read("{'type':'csv','table':'password'}"));
        assertThat(stored.secrets()).isEmpty();
        assertThat(stored.shown()).isEqualTo(Map.of("type", "csv", "table", "password"));
    }

    @Test
    void theMaskIsNoSecret() {
        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> secrets.part(read("{'type':'mysql','host':'h','password':'********'}")));
        assertThat(refused.failure().kind()).isEqualTo(FailureKind.UNPROCESSABLE);
        assertThat(refused.failure().fields().get(0).field()).isEqualTo("config.password");
    }

    private ObjectNode read(String text) throws JsonProcessingException {
        return (ObjectNode) json.readTree(text.replace('\'', '"'));
    }
}
