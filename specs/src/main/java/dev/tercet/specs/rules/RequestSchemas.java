package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.Response;
import dev.tercet.specs.SchemaUse;
import dev.tercet.specs.SourceNode;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which object schemas a client sends, and which the API sends: found by following bodies into all that they refer to. */
record RequestSchemas(Set<SourceNode> sent, Set<SourceNode> answered) {

    static RequestSchemas of(ContractSource contract) {
        Deque<SourceNode> sent = new ArrayDeque<>();
        Deque<SourceNode> answered = new ArrayDeque<>();
        for (Operation operation : contract.operations()) {
            addSchemas(operation.requestBody().get("content").members(), sent);
            for (Response response : operation.responses()) {
                addSchemas(response.content(), answered);
            }
        }
        for (Operation webhook : contract.webhooks()) {
            addSchemas(webhook.requestBody().get("content").members(), answered);
        }
        return new RequestSchemas(reach(sent), reach(answered));
    }

    private static void addSchemas(Collection<SourceNode> content, Deque<SourceNode> schemas) {
        content.forEach(mediaType -> schemas.add(mediaType.get("schema")));
    }

    private static Set<SourceNode> reach(Deque<SourceNode> open) {
        Set<SourceNode> reached = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            SourceNode schema = open.pop().follow();
            if (schema.exists() && reached.add(schema)) {
                SchemaUse.visit(schema, SchemaUse.Role.COMPONENT, use -> {
                    if (!use.node().equals(schema)) {
                        open.add(use.node());
                    }
                });
            }
        }
        return reached;
    }
}
