package dev.tercet.conformance.wire;

import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.exchange.WireRequest;
import java.util.Map;

/** A bare request to an operation: its method and path, with values in the path that need not mean anything. */
public final class Probe {

    private static final String ANY_ID = "0198c0de-0000-7000-8000-000000000001";

    private Probe() {}

    public static WireRequest of(ContractOperation operation, Map<String, String> headers) {
        String path = operation.path();
        for (ContractCase c : operation.cases()) {
            for (var value : c.values("path").entrySet()) {
                String text = value.getValue().asText();
                path = path.replace(
                        "{" + value.getKey() + "}",
                        text.contains("${") ? ANY_ID : text.replace("+", "%2B").replace(" ", "%20"));
            }
        }
        return WireRequest.of(operation.method(), path.replaceAll("\\{[^}]+}", ANY_ID), headers);
    }
}
