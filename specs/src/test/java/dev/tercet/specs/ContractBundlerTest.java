package dev.tercet.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractBundlerTest {

    @TempDir
    private Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectories(temp.resolve("shelf"));
    }

    @Test
    void replacesAPathItemByWhatItPointsToAndKeepsSiblings() throws IOException {
        file("openapi.yaml", """
                paths:
                  /a/{id}: {$ref: 'a.yaml#/paths/~1a~1{id}', summary: From the root}
                """);
        file("a.yaml", """
                paths:
                  /a/{id}:
                    summary: From the layer
                    get: {operationId: getA}
                """);

        JsonNode item = bundle().at("/paths/~1a~1{id}");

        assertThat(item).hasToString("{\"summary\":\"From the root\",\"get\":{\"operationId\":\"getA\"}}");
    }

    @Test
    void bringsComponentsOfAllFilesTogetherSortedByNameAndPointsReferencesThere() throws IOException {
        file("openapi.yaml", """
                components:
                  schemas:
                    B: {$ref: 'a.yaml#/components/schemas/A'}
                info: {title: Comes after}
                """);
        file("a.yaml", """
                components:
                  schemas:
                    Unused: {type: string}
                    A: {type: array, items: {$ref: '#/components/schemas/A'}}
                """);

        ObjectNode bundle = bundle();

        assertThat(names(bundle)).containsExactly("components", "info");
        assertThat(names(bundle.at("/components/schemas"))).containsExactly("A", "B", "Unused");
        assertThat(bundle.at("/components/schemas/B/$ref").asText()).isEqualTo("#/components/schemas/A");
        assertThat(bundle.at("/components/schemas/A/items/$ref").asText()).isEqualTo("#/components/schemas/A");
    }

    @Test
    void keepsDescriptionsBesideReferencesAndTypeArrays() throws IOException {
        file("openapi.yaml", """
                components:
                  schemas:
                    A: {type: [string, 'null']}
                    B: {properties: {a: {$ref: '#/components/schemas/A', description: What it means here.}}}
                """);

        ObjectNode bundle = bundle();

        assertThat(bundle.at("/components/schemas/A/type")).hasToString("[\"string\",\"null\"]");
        assertThat(bundle.at("/components/schemas/B/properties/a"))
                .hasToString("{\"$ref\":\"#/components/schemas/A\",\"description\":\"What it means here.\"}");
    }

    @Test
    void pointsADiscriminatorsMappingIntoTheBundle() throws IOException {
        file("openapi.yaml", """
                components:
                  schemas:
                    Either:
                      discriminator:
                        propertyName: kind
                        mapping: {a: 'a.yaml#/components/schemas/A'}
                    Legend:
                      properties:
                        propertyName: {type: string}
                        mapping: {$ref: 'a.yaml#/components/schemas/A'}
                """);
        file("a.yaml", "components: {schemas: {A: {type: object}}}");

        ObjectNode bundle = bundle();

        assertThat(bundle.at("/components/schemas/Either/discriminator/mapping/a")
                        .asText())
                .isEqualTo("#/components/schemas/A");
        assertThat(bundle.at("/components/schemas/Legend/properties/mapping/$ref")
                        .asText())
                .isEqualTo("#/components/schemas/A");
    }

    @Test
    void leavesExamplesAndDefaultsAsTheyStand() throws IOException {
        file("openapi.yaml", """
                paths:
                  /a:
                    get:
                      responses:
                        default:
                          content:
                            application/json:
                              schema:
                                default: {$ref: x.yaml}
                                examples: [{$ref: y.yaml}]
                                properties:
                                  default: {$ref: 'a.yaml#/components/schemas/A'}
                                  examples: {$ref: 'a.yaml#/components/schemas/A'}
                              examples:
                                inline: {value: {$ref: z.yaml, propertyName: p, mapping: {q: r}}}
                                named: {$ref: 'a.yaml#/components/examples/e'}
                """);
        file("a.yaml", """
                components:
                  schemas: {A: {type: string}}
                  examples: {e: {value: {$ref: nowhere.yaml}}}
                """);

        JsonNode bundle = bundle();

        JsonNode mediaType = bundle.at("/paths/~1a/get/responses/default/content/application~1json");
        assertThat(mediaType.at("/schema/default")).hasToString("{\"$ref\":\"x.yaml\"}");
        assertThat(mediaType.at("/schema/examples")).hasToString("[{\"$ref\":\"y.yaml\"}]");
        assertThat(mediaType.at("/schema/properties"))
                .hasToString("{\"default\":{\"$ref\":\"#/components/schemas/A\"},"
                        + "\"examples\":{\"$ref\":\"#/components/schemas/A\"}}");
        assertThat(mediaType.at("/examples/inline/value"))
                .hasToString("{\"$ref\":\"z.yaml\",\"propertyName\":\"p\",\"mapping\":{\"q\":\"r\"}}");
        assertThat(mediaType.at("/examples/named/$ref").asText()).isEqualTo("#/components/examples/e");
        assertThat(bundle.at("/components/examples/e/value")).hasToString("{\"$ref\":\"nowhere.yaml\"}");
    }

    @Test
    void writesNumbersAndTimesAsTheyWereWritten() throws IOException {
        file(
                "openapi.yaml",
                "x-data: {amount: 420.00, large: 1000000000, time: '2026-03-01T10:00:00Z', day: 2026-03-01}");
        Path written = temp.resolve("bundle.yaml");

        Yaml.write(bundle(), written);

        assertThat(Files.readString(written)).isEqualTo("""
                x-data:
                  amount: 420.00
                  large: 1000000000
                  time: "2026-03-01T10:00:00Z"
                  day: "2026-03-01"
                components: {}
                """);
    }

    @Test
    void addsTheRootsHeadersToEveryResponseOfTheirStatusButNotOverItsOwn() throws IOException {
        ObjectNode bundle = ContractBundler.bundle(Overlay.FIXTURES.resolve("valid"));

        assertThat(bundle.has("x-headers")).isFalse();
        assertThat(names(bundle.at("/paths/~1v1~1things~1{id}/delete/responses/204/headers")))
                .containsExactly("X-Request-Id");
        assertThat(names(bundle.at("/components/responses/RateLimited/headers")))
                .containsExactly("X-Request-Id", "Retry-After");
        assertThat(bundle.at("/components/responses/RateLimited/headers/Retry-After/$ref")
                        .asText())
                .isEqualTo("#/components/headers/RetryAfter");
        assertThat(bundle.at("/webhooks/thing.created/post/responses/200").has("headers"))
                .isFalse();
    }

    @Test
    void aResponsesOwnHeaderWins() throws IOException {
        file("openapi.yaml", """
                x-headers: {all: {X-A: {description: Root}}}
                paths: {/a: {get: {responses: {'200': {headers: {X-A: {description: Own}}}}}}}
                """);

        assertThat(bundle().at("/paths/~1a/get/responses/200/headers/X-A/description")
                        .asText())
                .isEqualTo("Own");
    }

    @Test
    void refusesAReferenceThatLeadsNowhere() throws IOException {
        file("openapi.yaml", "components: {schemas: {A: {items: {$ref: '#/components/schemas/B'}}}}");

        assertThatThrownBy(this::bundle)
                .isInstanceOf(ContractException.class)
                .hasMessage("shelf/openapi.yaml#/components/schemas/A/items/$ref: "
                        + "refers to nothing: #/components/schemas/B");
    }

    @Test
    void refusesAFileThatDoesNotExistAndAReferenceWithoutFragment() throws IOException {
        file("openapi.yaml", "paths: {/a: {$ref: 'a.yaml#/paths/~1a'}}");
        assertThatThrownBy(this::bundle)
                .hasMessage("shelf/openapi.yaml#/paths/~1a/$ref: refers to nothing: a.yaml#/paths/~1a");

        file("openapi.yaml", "paths: {/a: {$ref: openapi.yaml}}");
        assertThatThrownBy(this::bundle)
                .hasMessage("shelf/openapi.yaml#/paths/~1a/$ref: refers to nothing: openapi.yaml");
    }

    @Test
    void refusesAMappingThatLeadsNowhere() throws IOException {
        file("openapi.yaml", "components: {schemas: {A: {discriminator: {propertyName: k, mapping: {b: B}}}}}");

        assertThatThrownBy(this::bundle)
                .hasMessage("shelf/openapi.yaml#/components/schemas/A/discriminator/mapping/b: refers to nothing: B");
    }

    @Test
    void refusesTwoComponentsOfOneName() throws IOException {
        file("openapi.yaml", "components: {schemas: {A: {type: string}}}");
        file("z.yaml", "components: {schemas: {A: {type: string}}}");

        assertThatThrownBy(this::bundle)
                .hasMessage("shelf/z.yaml#/components/schemas/A: two components of this name in shelf");
    }

    @Test
    void refusesAPathItemThatPointsToItself() throws IOException {
        file("openapi.yaml", "paths: {/a: {$ref: '#/paths/~1a'}}");

        assertThatThrownBy(this::bundle)
                .hasMessage("shelf/openapi.yaml#/paths/~1a: refers to itself: openapi.yaml#/paths/~1a");
    }

    @Test
    void refusesAKeyThatStandsTwiceAndNamesTheLine() throws IOException {
        file("openapi.yaml", """
                paths: {}
                info: {}
                paths: {}
                """);

        assertThatThrownBy(this::bundle)
                .isInstanceOf(ContractException.class)
                .hasMessage("shelf/openapi.yaml#: line 3: Duplicate field 'paths'");
    }

    @Test
    void refusesAFolderWithoutRoot() {
        assertThatThrownBy(this::bundle).hasMessage("shelf/openapi.yaml#: no such file");
    }

    private ObjectNode bundle() throws IOException {
        return ContractBundler.bundle(folder);
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(java.util.Map.Entry::getKey).toList();
    }
}
