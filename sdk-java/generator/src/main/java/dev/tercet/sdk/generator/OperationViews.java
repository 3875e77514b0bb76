package dev.tercet.sdk.generator;

import dev.tercet.sdk.generator.JavaType.Kind;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes the views of operations. */
final class OperationViews {
    private final Schemas schemas;

    OperationViews(Schemas schemas) {
        this.schemas = schemas;
    }

    /**
     * The view of an operation.
     *
     * @param bound the parameters of the path that its resource knows already
     */
    OperationView of(Endpoint endpoint, List<String> bound) {
        Operation operation = endpoint.operation();
        String method = Names.member(endpoint.method());
        List<Parameter> path = parameters(operation, "path");
        List<Parameter> rest = new ArrayList<>(parameters(operation, "query"));
        rest.addAll(parameters(operation, "header"));
        List<MemberView> query = rest.stream().map(this::member).toList();
        ContentView body = operation.getRequestBody() == null
                ? ContentView.NONE
                : ContentView.of(schemas, operation.getRequestBody().getContent());
        ContentView answer = answer(operation);
        List<String> free = path.stream()
                .map(Parameter::getName)
                .filter(name -> !bound.contains(name))
                .map(Names::member)
                .toList();
        Signatures signatures = Signatures.of(
                free,
                body.type(),
                body.exists() && !Boolean.TRUE.equals(operation.getRequestBody().getRequired()),
                query.isEmpty() ? null : Names.pascal(method) + "Query",
                query.stream().noneMatch(MemberView::required));
        Map<?, ?> paging = extension(operation, "x-pagination");
        AwaitView awaiting = AwaitView.of(
                endpoint.method(),
                extension(operation, "x-waiter"),
                free,
                arguments(path, List.of(), ContentView.NONE));
        return new OperationView(
                operation.getOperationId(),
                method,
                Names.constant(endpoint.method()),
                doc(operation),
                Boolean.TRUE.equals(operation.getDeprecated()),
                query,
                body,
                answer,
                paging == null ? null : item(operation, paging),
                awaiting,
                descriptor(endpoint, path, rest, body, answer, paging, awaiting),
                arguments(path, query, body),
                signatures.full(),
                signatures.others());
    }

    private ContentView answer(Operation operation) {
        List<ContentView> bodies = new ArrayList<>();
        operation.getResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                bodies.add(ContentView.of(schemas, response.getContent()));
            }
        });
        if (bodies.isEmpty() && operation.getResponses().keySet().stream().anyMatch(status -> status.startsWith("3"))) {
            return ContentView.LOCATION;
        }
        List<ContentView> real =
                bodies.stream().filter(ContentView::exists).distinct().toList();
        if (real.size() > 1) {
            throw new IllegalArgumentException(operation.getOperationId() + " has answers of different types: " + real);
        }
        return real.isEmpty() ? ContentView.NONE : real.get(0);
    }

    private String item(Operation operation, Map<?, ?> paging) {
        ApiResponse page = operation.getResponses().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow()
                .getValue();
        Schema<?> schema = page.getContent().values().iterator().next().getSchema();
        for (String step : String.valueOf(paging.get("items")).split("\\.", -1)) {
            String name = Schemas.reference(schema);
            schema = schemas.properties(
                            name == null ? schema : schemas.components().get(name))
                    .get(step);
            if (schema == null) {
                throw new IllegalArgumentException(operation.getOperationId() + " has no " + paging.get("items"));
            }
        }
        JavaType type = schemas.type(schema);
        if (type.kind() != Kind.LIST) {
            throw new IllegalArgumentException(operation.getOperationId() + ": " + paging.get("items") + " is no list");
        }
        return type.element().name();
    }

    private MemberView member(Parameter parameter) {
        Schema<?> schema = parameter.getSchema();
        Map<String, Object> extensions = parameter.getExtensions();
        boolean sensitive = extensions != null && Boolean.TRUE.equals(extensions.get("x-sensitive"));
        return MemberView.of(
                schemas,
                parameter.getName(),
                schema,
                parameter.getDescription(),
                sensitive,
                Boolean.TRUE.equals(parameter.getRequired()),
                8);
    }

    private String descriptor(
            Endpoint endpoint,
            List<Parameter> path,
            List<Parameter> rest,
            ContentView body,
            ContentView answer,
            Map<?, ?> paging,
            AwaitView awaiting) {
        Operation operation = endpoint.operation();
        StringBuilder text = new StringBuilder("Operation.of(" + quoted(operation.getOperationId()) + ", "
                + quoted(endpoint.accessor() + "." + endpoint.method()) + ", " + quoted(endpoint.http()) + ", "
                + quoted(endpoint.path()) + ")");
        List<String> parameters = new ArrayList<>();
        path.forEach(parameter -> parameters.add("Parameter.path(" + quoted(parameter.getName()) + ")"));
        rest.forEach(parameter -> parameters.add("Parameter." + place(parameter) + "(" + quoted(parameter.getName())
                + ", " + schemas.type(parameter.getSchema()).expression() + ")"));
        String margin = "\n                    ";
        if (!parameters.isEmpty()) {
            text.append(margin)
                    .append(".with(")
                    .append(String.join(", ", parameters))
                    .append(")");
        }
        if (body.exists()) {
            text.append(margin).append(".taking(").append(body.expression()).append(")");
        }
        if (answer.exists()) {
            text.append(margin).append(".giving(").append(answer.expression()).append(")");
        }
        Object retry = operation.getExtensions().get("x-retry");
        if (retry != null) {
            text.append(margin)
                    .append(".repeated(Retry.")
                    .append(retry.toString().toUpperCase(Locale.ROOT))
                    .append(")");
        }
        if (endpoint.open()) {
            text.append(margin).append(".open()");
        }
        if (endpoint.server() != null) {
            text.append(margin).append(".at(").append(quoted(endpoint.server())).append(")");
        }
        if (paging != null) {
            text.append(margin).append(".paged(").append(paging(paging)).append(")");
        }
        if (awaiting != null) {
            text.append(margin).append(".awaited(").append(awaiting.waiting()).append(")");
        }
        return text.toString();
    }

    private static String paging(Map<?, ?> paging) {
        String items = quoted(paging.get("items"));
        if ("offset".equals(paging.get("style"))) {
            return "Paging.offset(" + items + ")";
        }
        String more = paging.get("more") == null ? "" : ", " + quoted(paging.get("more"));
        return "Paging.cursor(" + items + ", " + quoted(paging.get("next")) + more + ")";
    }

    private static String arguments(List<Parameter> path, List<MemberView> query, ContentView body) {
        StringBuilder text = new StringBuilder("Arguments.NONE");
        path.forEach(parameter -> text.append(".path(")
                .append(quoted(parameter.getName()))
                .append(", ")
                .append(Names.member(parameter.getName()))
                .append(")"));
        return text + (query.isEmpty() ? "" : ".parameters(query)") + (body.exists() ? ".body(body)" : "");
    }

    private static String place(Parameter parameter) {
        if (parameter.getIn().equals("header")) {
            return "header";
        }
        return Boolean.FALSE.equals(parameter.getExplode()) ? "joinedQuery" : "query";
    }

    private static List<Parameter> parameters(Operation operation, String in) {
        return operation.getParameters() == null
                ? List.of()
                : operation.getParameters().stream()
                        .filter(parameter -> in.equals(parameter.getIn()))
                        .toList();
    }

    private static String doc(Operation operation) {
        String summary = operation.getSummary() == null ? "" : operation.getSummary() + ".\n\n";
        String description = operation.getDescription() == null ? "" : operation.getDescription();
        return Docs.text(summary + description, "Calls {@code " + operation.getOperationId() + "}.", 4);
    }

    private static Map<?, ?> extension(Operation operation, String name) {
        return operation.getExtensions() != null && operation.getExtensions().get(name) instanceof Map<?, ?> map
                ? map
                : null;
    }

    private static String quoted(Object text) {
        return "\"" + String.valueOf(text).replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
