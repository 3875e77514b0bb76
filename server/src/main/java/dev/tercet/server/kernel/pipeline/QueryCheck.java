package dev.tercet.server.kernel.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tercet.server.kernel.contract.ContractSchemas;
import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.contract.Operation.QueryParameter;
import dev.tercet.server.kernel.errors.FieldError;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Checks the query parameters of a request against the contract, all of them before any answer. */
final class QueryCheck {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ContractSchemas schemas;

    QueryCheck(ContractSchemas schemas) {
        this.schemas = schemas;
    }

    List<FieldError> check(Operation operation, MultivaluedMap<String, String> query) {
        List<FieldError> errors = new ArrayList<>();
        for (QueryParameter parameter : operation.query().values()) {
            List<String> values = query.get(parameter.name());
            if (values == null || values.isEmpty()) {
                if (parameter.required()) {
                    errors.add(new FieldError(parameter.name(), "required", List.of(), null));
                }
            } else {
                errors.addAll(check(parameter, values));
            }
        }
        return errors;
    }

    private List<FieldError> check(QueryParameter parameter, List<String> values) {
        String type = schemas.typeOf(parameter.schema());
        if (type.equals("array")) {
            ArrayNode array = JSON.arrayNode();
            values.forEach(array::add);
            return schemas.check(parameter.schema(), array, parameter.name());
        }
        if (values.size() > 1) {
            return List.of(FieldError.of(parameter.name(), "must be given once"));
        }
        return schemas.check(parameter.schema(), read(type, values.get(0)), parameter.name());
    }

    /** The value in the type that the contract gives it, or the text itself, which the check then refuses. */
    private static JsonNode read(String type, String text) {
        try {
            return switch (type) {
                case "integer" -> JSON.numberNode(new BigInteger(text));
                case "number" -> JSON.numberNode(new BigDecimal(text));
                case "boolean" ->
                    text.equals("true") || text.equals("false")
                            ? JSON.booleanNode(text.equals("true"))
                            : JSON.textNode(text);
                default -> JSON.textNode(text);
            };
        } catch (NumberFormatException e) {
            return JSON.textNode(text);
        }
    }
}
