package dev.tercet.conformance.report;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What has been reached before: the operations carried out and the examples that are green, leg by leg. */
public final class Baseline {

    private static final String IMPLEMENTED = "implemented";

    private final JsonNode tree;

    private Baseline(JsonNode tree) {
        this.tree = tree;
    }

    /** The committed baseline; one that demands nothing where there is none yet. */
    public static Baseline read(Path file) {
        try {
            return new Baseline(
                    Files.exists(file) ? Json.MAPPER.readTree(file.toFile()) : Json.MAPPER.createObjectNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The baseline that a matrix amounts to. */
    public static Baseline of(Coverage coverage) {
        ObjectNode tree = Json.MAPPER.createObjectNode();
        put(tree, IMPLEMENTED, coverage.implemented());
        for (Leg leg : Leg.values()) {
            put(tree, leg.label(), coverage.green(leg));
        }
        return new Baseline(tree);
    }

    /** Writes one name a line, so that a change of the baseline is read line by line. */
    public void write(Path file) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        try {
            Files.writeString(file, Json.MAPPER.writer(printer).writeValueAsString(tree) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What this baseline has and the present lacks, one sentence each. What the contracts no longer have is not missed.
     */
    public List<String> lostIn(Baseline present) {
        List<String> lost = new ArrayList<>();
        for (ApiContract contract : ApiContract.all()) {
            Set<String> operations = new TreeSet<>();
            contract.operations().forEach(operation -> operations.add(operation.id()));
            missing(present, IMPLEMENTED, contract.name(), operations)
                    .forEach(id -> lost.add(contract.name() + " " + id + " was implemented and is not any more"));
            Set<String> cases = new TreeSet<>();
            contract.cases().forEach(c -> cases.add(c.fullName()));
            for (Leg leg : Leg.values()) {
                missing(present, leg.label(), contract.name(), cases)
                        .forEach(name -> lost.add(
                                contract.name() + " " + name + " was green (" + leg.label() + ") and is not any more"));
            }
        }
        return lost;
    }

    private Set<String> missing(Baseline present, String section, String api, Set<String> existing) {
        Set<String> names = names(section, api);
        names.retainAll(existing);
        names.removeAll(present.names(section, api));
        return names;
    }

    private Set<String> names(String section, String api) {
        Set<String> names = new TreeSet<>();
        tree.path(section).path(api).forEach(name -> names.add(name.asText()));
        return names;
    }

    private static void put(ObjectNode tree, String section, Map<String, Set<String>> byApi) {
        ObjectNode node = tree.putObject(section);
        byApi.forEach((api, names) -> {
            var array = node.putArray(api);
            names.forEach(array::add);
        });
    }
}
