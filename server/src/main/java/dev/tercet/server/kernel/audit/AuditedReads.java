package dev.tercet.server.kernel.audit;

import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.contract.OperationTable;
import dev.tercet.server.kernel.dialect.Dialects;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The reading operations that show health data: decided once, at the start, from the contracts. Immutable. */
@Singleton
class AuditedReads {

    private final Set<Operation> operations = Collections.newSetFromMap(new IdentityHashMap<>());

    AuditedReads(OperationTable table, Dialects dialects) {
        for (Operation operation : table.all()) {
            boolean shows = dialects.named(operation.api())
                    .map(dialect -> dialect.showsHealthData(operation))
                    .orElse(false);
            if (shows && operation.method().equals("GET")) {
                operations.add(operation);
            }
        }
    }

    boolean contains(Operation operation) {
        return operations.contains(operation);
    }
}
