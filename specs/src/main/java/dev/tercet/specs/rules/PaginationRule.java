package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.SourceNode;
import java.util.List;

/** {@code pagination-declared}: a list takes the page parameters of common.yaml and says where its items and its cursor are. */
final class PaginationRule extends Rule {

    PaginationRule() {
        super("pagination-declared", "The SDK walks a list from what the contract says about it.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (Operation operation : contract.operations()) {
            SourceNode pagination = operation.node().get("x-pagination");
            if (pagination.exists()) {
                checkPagination(operation, pagination, findings);
            } else if (takesPages(operation)) {
                findings.add(operation.node(), "takes page parameters but has no x-pagination");
            } else if (operation.id().matches("list[A-Z].*")) {
                findings.add(operation.node(), "a list needs x-pagination and page parameters");
            }
        }
    }

    private static boolean takesPages(Operation operation) {
        return operation.parametersIn("query").stream()
                .map(parameter -> parameter.get("name").text())
                .anyMatch(List.of("cursor", "offset")::contains);
    }

    private static void checkPagination(Operation operation, SourceNode pagination, Findings findings) {
        String style = pagination.get("style").text();
        if (!List.of("cursor", "offset").contains(style)) {
            findings.add(pagination, "the style is cursor or offset");
            return;
        }
        for (String name : List.of("limit", style)) {
            boolean shared = operation.parametersIn("query").stream()
                    .anyMatch(p -> p.get("name").text().equals(name) && p.file().equals("common.yaml"));
            if (!shared) {
                findings.add(pagination, "the parameter " + name + " of common.yaml is missing");
            }
        }
        if (style.equals("cursor") && !pagination.has("next")) {
            findings.add(pagination, "next is missing");
        }
        SourceNode page = operation.successes().stream()
                .flatMap(response -> response.content().stream())
                .map(mediaType -> mediaType.get("schema"))
                .findFirst()
                .orElse(operation.node().get("responses"));
        for (String key : List.of("items", "next", "more")) {
            checkPath(page, pagination.get(key), findings);
        }
        SourceNode items = Schemas.path(page, pagination.get("items").text());
        if (items.exists() && !Schemas.types(items.follow()).contains("array")) {
            findings.add(pagination.get("items"), pagination.get("items").text() + " is not an array");
        }
    }

    private static void checkPath(SourceNode page, SourceNode path, Findings findings) {
        boolean optional = !path.name().equals("items");
        if (!(optional && !path.exists()) && !Schemas.path(page, path.text()).exists()) {
            findings.add(path, "the page has no property " + path.text());
        }
    }
}
