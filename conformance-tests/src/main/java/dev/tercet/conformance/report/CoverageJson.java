package dev.tercet.conformance.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.contract.Json;
import java.util.Locale;

/** The matrix for programs: one entry an operation, one a case in it, one a leg in that. */
public final class CoverageJson {

    private CoverageJson() {}

    public static ObjectNode of(Coverage coverage) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        for (ApiContract contract : ApiContract.all()) {
            ArrayNode operations = root.putArray(contract.name());
            for (ContractOperation operation : contract.operations()) {
                ObjectNode node = operations.addObject();
                node.put("operation", operation.id());
                node.put("method", operation.method());
                node.put("path", operation.path());
                node.put("tag", operation.tag());
                node.put("implemented", coverage.isImplemented(operation));
                ArrayNode cases = node.putArray("cases");
                operation.cases().forEach(c -> cases.add(entry(coverage, c)));
            }
        }
        return root;
    }

    private static ObjectNode entry(Coverage coverage, ContractCase c) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("case", c.name());
        node.put("status", c.status());
        for (Leg leg : Leg.values()) {
            coverage.cell(leg, c).ifPresent(cell -> {
                ObjectNode cellNode = node.putObject(leg.label());
                cellNode.put("verdict", cell.verdict().name().toLowerCase(Locale.ROOT));
                if (!cell.note().isEmpty()) {
                    cellNode.put("note", cell.note());
                }
            });
        }
        return node;
    }
}
