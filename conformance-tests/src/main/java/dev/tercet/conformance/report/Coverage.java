package dev.tercet.conformance.report;

import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.replay.Outcome.Verdict;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What every leg found out about every case: operation x status x example x leg. Thread-safe. */
public final class Coverage {

    /** One cell of the matrix. */
    public record Cell(Verdict verdict, String note) {}

    private final Map<String, Map<Leg, Cell>> cells = new LinkedHashMap<>();

    public synchronized void record(Leg leg, ContractCase c, Verdict verdict, String note) {
        cells.computeIfAbsent(key(c), key -> new EnumMap<>(Leg.class)).put(leg, new Cell(verdict, note));
    }

    /** Whether every case of every contract has a cell for every leg, so that the matrix says something as a whole. */
    public synchronized boolean isComplete() {
        return ApiContract.all().stream()
                .flatMap(contract -> contract.cases().stream())
                .allMatch(c -> cells.getOrDefault(key(c), Map.of()).size() == Leg.values().length);
    }

    public synchronized Optional<Cell> cell(Leg leg, ContractCase c) {
        return Optional.ofNullable(cells.getOrDefault(key(c), Map.of()).get(leg));
    }

    public boolean isGreen(Leg leg, ContractCase c) {
        return cell(leg, c).filter(cell -> cell.verdict() == Verdict.GREEN).isPresent();
    }

    /**
     * Whether the server carries out the operation: a success of it was answered, and no case with 501. A refusal alone
     * proves nothing, since bad input is refused before anybody asks who would carry it out.
     */
    public boolean isImplemented(ContractOperation operation) {
        boolean succeeds = operation.cases().stream()
                .filter(c -> c.status() < 400)
                .flatMap(c -> cell(Leg.RAW, c).stream())
                .anyMatch(cell -> cell.verdict() == Verdict.GREEN || cell.verdict() == Verdict.RED);
        boolean missing = operation.cases().stream()
                .flatMap(c -> cell(Leg.RAW, c).stream())
                .anyMatch(cell -> cell.verdict() == Verdict.NOT_IMPLEMENTED);
        return succeeds && !missing;
    }

    /** The operations that are carried out, by API. */
    public Map<String, Set<String>> implemented() {
        Map<String, Set<String>> byApi = new LinkedHashMap<>();
        for (ApiContract contract : ApiContract.all()) {
            Set<String> ids = byApi.computeIfAbsent(contract.name(), name -> new TreeSet<>());
            contract.operations().stream().filter(this::isImplemented).forEach(operation -> ids.add(operation.id()));
        }
        return byApi;
    }

    /** The green examples of a leg, by API. */
    public Map<String, Set<String>> green(Leg leg) {
        Map<String, Set<String>> byApi = new TreeMap<>();
        for (ApiContract contract : ApiContract.all()) {
            Set<String> names = byApi.computeIfAbsent(contract.name(), name -> new TreeSet<>());
            contract.cases().stream().filter(c -> isGreen(leg, c)).forEach(c -> names.add(c.fullName()));
        }
        return byApi;
    }

    private static String key(ContractCase c) {
        return c.operation().contract().name() + " " + c.fullName();
    }
}
