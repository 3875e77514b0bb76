package dev.tercet.conformance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The suite reads the bundle as a tree; a parser that knows OpenAPI must find the same operations in it. */
class ContractReadingTest {

    @ParameterizedTest
    @ValueSource(strings = {"rymeda", "rymi", "rime"})
    void findsTheOperationsThatSwaggerParserFinds(String api) {
        ApiContract contract = ApiContract.named(api);
        OpenAPI parsed = new OpenAPIV3Parser()
                .readContents(contract.document().toString())
                .getOpenAPI();
        Set<String> expected = new TreeSet<>();
        parsed.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> expected.add(line(method.name(), path, operation))));

        Set<String> found = new TreeSet<>();
        contract.operations()
                .forEach(operation -> found.add(operation.method() + " " + operation.path() + " " + operation.id()
                        + " security " + operation.access().size()));

        assertThat(found).isEqualTo(expected).hasSizeGreaterThan(50);
    }

    private static String line(String method, String path, Operation operation) {
        int alternatives =
                operation.getSecurity() == null ? 0 : operation.getSecurity().size();
        return method + " " + path + " " + operation.getOperationId() + " security " + alternatives;
    }
}
