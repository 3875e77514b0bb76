package dev.tercet.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.specs.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One contract as the specs jar publishes it: the bundle, and its operations by id. Immutable. */
public final class ApiContract {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head");
    private static final Map<Contract, ApiContract> READ = new LinkedHashMap<>();

    static {
        for (Contract contract : Contract.values()) {
            READ.put(contract, new ApiContract(contract, bundle(contract)));
        }
    }

    private final Contract contract;
    private final JsonNode document;
    private final Map<String, ContractOperation> operations = new LinkedHashMap<>();

    private ApiContract(Contract contract, JsonNode document) {
        this.contract = contract;
        this.document = document;
        for (var path : document.path("paths").properties()) {
            for (var member : path.getValue().properties()) {
                if (METHODS.contains(member.getKey())) {
                    String pointer = "/paths/" + escape(path.getKey()) + "/" + member.getKey();
                    String method = member.getKey().toUpperCase(Locale.ROOT);
                    ContractOperation operation = new ContractOperation(this, method, path.getKey(), pointer);
                    operations.put(operation.id(), operation);
                }
            }
        }
    }

    /** The contract of one API. */
    public static ApiContract of(Contract contract) {
        return READ.get(contract);
    }

    /** The contract of the API that is called so: {@code rymeda}. */
    public static ApiContract named(String name) {
        return of(Contract.valueOf(name.toUpperCase(Locale.ROOT)));
    }

    /** The contracts of all APIs. */
    public static List<ApiContract> all() {
        return List.copyOf(READ.values());
    }

    /** The name of the API as the properties of the suite spell it: {@code rymeda}. */
    public String name() {
        return contract.folder();
    }

    public Contract contract() {
        return contract;
    }

    public JsonNode document() {
        return document;
    }

    public List<ContractOperation> operations() {
        return List.copyOf(operations.values());
    }

    /**
     * The operation of this id.
     *
     * @throws IllegalArgumentException if the contract has none
     */
    public ContractOperation operation(String id) {
        return Optional.ofNullable(operations.get(id))
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no operation " + id));
    }

    /**
     * The case that {@code operationId.case} names.
     *
     * @throws IllegalArgumentException if the contract has none
     */
    public ContractCase findCase(String operationDotCase) {
        int dot = operationDotCase.indexOf('.');
        return operation(operationDotCase.substring(0, dot)).cases().stream()
                .filter(c -> c.fullName().equals(operationDotCase))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name() + " has no case " + operationDotCase));
    }

    /** All documented exchanges in the order of the contract. */
    public List<ContractCase> cases() {
        List<ContractCase> cases = new ArrayList<>();
        operations.values().forEach(operation -> cases.addAll(operation.cases()));
        return cases;
    }

    public JsonNode at(String pointer) {
        return document.at(pointer);
    }

    /** The pointer behind every reference that starts at this one. */
    public String follow(String pointer) {
        String place = pointer;
        while (document.at(place).path("$ref").isTextual()) {
            place = document.at(place).get("$ref").asText().substring(1);
        }
        return place;
    }

    /** The node behind every reference that starts at this one. */
    public JsonNode resolve(JsonNode node) {
        JsonNode target = node;
        while (target.path("$ref").isTextual()) {
            target = document.at(target.get("$ref").asText().substring(1));
        }
        return target;
    }

    static String escape(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode bundle(Contract contract) {
        try (InputStream in = Contract.class.getResourceAsStream(contract.json())) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + contract.json(), e);
        }
    }

    @Override
    public String toString() {
        return name();
    }
}
