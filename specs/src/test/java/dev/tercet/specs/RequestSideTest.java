package dev.tercet.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestSideTest {

    private static final ObjectNode BUNDLE = (ObjectNode) tree("""
            openapi: 3.1.0
            info: {title: Small, version: "1"}
            paths:
              /things:
                parameters: [{$ref: "#/components/parameters/Trace"}]
                post:
                  operationId: createThing
                  summary: Prose
                  security: [{key: [things:write]}]
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/NewThing"}
                        examples: {plain: {value: {description: a}}}
                  responses:
                    "201": {$ref: "#/components/responses/Thing"}
            components:
              securitySchemes: {key: {type: http, scheme: bearer, description: Prose}}
              parameters:
                Trace: {name: trace, in: query, schema: {type: string, example: x}}
                Unused: {name: unused, in: query, schema: {type: string}}
              responses: {Thing: {description: Prose}}
              schemas:
                NewThing:
                  description: Prose
                  type: object
                  properties:
                    description: {type: string, maxLength: 9, x-message: {maxLength: Too long}, x-other: 1}
                    example: {const: {description: data}}
                    kind:
                      oneOf: [{$ref: "#/components/schemas/A"}]
                      discriminator: {propertyName: t, mapping: {a: "#/components/schemas/A"}}
                A: {type: object, title: Prose}
                Answer: {type: object}
            """);

    @Test
    void keepsWhatARequestIsJudgedBy() {
        assertThat(RequestSide.of(BUNDLE)).isEqualTo(tree("""
                paths:
                  /things:
                    parameters: [{$ref: "#/components/parameters/Trace"}]
                    post:
                      operationId: createThing
                      security: [{key: [things:write]}]
                      requestBody:
                        required: true
                        content: {application/json: {schema: {$ref: "#/components/schemas/NewThing"}}}
                components:
                  securitySchemes: {key: {type: http, scheme: bearer}}
                  parameters:
                    Trace: {name: trace, in: query, schema: {type: string}}
                  requestBodies: {}
                  schemas:
                    NewThing:
                      type: object
                      properties:
                        description: {type: string, maxLength: 9, x-message: {maxLength: Too long}}
                        example: {const: {description: data}}
                        kind:
                          oneOf: [{$ref: "#/components/schemas/A"}]
                          discriminator: {propertyName: t, mapping: {a: "#/components/schemas/A"}}
                    A: {type: object}
                """));
    }

    @ParameterizedTest
    @EnumSource
    void ofAContractHasEveryOperationAndNoReferenceIntoTheVoid(Contract contract) throws IOException {
        JsonNode bundle = read(contract.json());
        JsonNode side = read(contract.requestSide());

        assertThat(side.findValuesAsText("operationId"))
                .isEqualTo(bundle.path("paths").findValuesAsText("operationId"));
        assertThat(side.findValues("security")).isEqualTo(bundle.path("paths").findValues("security"));
        List<String> references = side.findValuesAsText("$ref", new ArrayList<>());
        assertThat(references).isNotEmpty().allSatisfy(reference -> assertThat(
                        side.at(reference.substring(1)).isObject())
                .isTrue());
    }

    private static JsonNode tree(String yaml) {
        try {
            return Yaml.read(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(String resource) throws IOException {
        try (InputStream in = Contract.class.getResourceAsStream(resource)) {
            return Yaml.read(in);
        }
    }
}
