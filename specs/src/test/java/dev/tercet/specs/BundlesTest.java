package dev.tercet.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the build puts into the jar. */
class BundlesTest {

    @ParameterizedTest
    @EnumSource
    void areReadBySwaggerParserWithoutMessages(Contract contract) throws IOException {
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(text(contract.resource()), null, new ParseOptions());

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void areTheSameInYamlAndJson(Contract contract) throws IOException {
        // YAML is a superset of JSON.
        assertThat(read(contract.json())).isEqualTo(read(contract.resource()));
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = Contract.class.getResourceAsStream(resource)) {
            return Yaml.read(in);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Contract.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
