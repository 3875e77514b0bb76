package dev.tercet.server.kernel.health;

import dev.tercet.server.kernel.contract.Operation;
import dev.tercet.server.kernel.contract.OperationTable;
import dev.tercet.server.kernel.dialect.Dialects;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Startup;

/** Started means that each API that this server is to answer has operations; says how many. */
@Startup
@Singleton
public class ContractsCheck implements HealthCheck {

    private final List<String> apis;
    private final Map<String, Long> operations;

    public ContractsCheck(OperationTable table, Dialects dialects) {
        this.apis = dialects.apis();
        this.operations = table.all().stream()
                .filter(operation -> apis.contains(operation.api()))
                .collect(Collectors.groupingBy(Operation::api, TreeMap::new, Collectors.counting()));
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("contracts")
                .status(!apis.isEmpty() && operations.keySet().containsAll(apis));
        operations.forEach(response::withData);
        return response.build();
    }
}
