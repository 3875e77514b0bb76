package dev.tercet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.contract.ContractCase.Example;
import dev.tercet.conformance.replay.Outcome.Verdict;
import dev.tercet.conformance.report.Coverage;
import dev.tercet.conformance.report.Leg;
import dev.tercet.conformance.schema.Fault;
import dev.tercet.conformance.schema.SchemaCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("Every documented example, against its schema")
@Order(10)
@ExtendWith(UnderTest.class)
class ExamplesIT {

    @TestFactory
    Stream<DynamicNode> validate(Coverage coverage) {
        return CaseTests.each(c -> {
            List<String> faults = new ArrayList<>();
            if (c.succeeds()) {
                c.request().ifPresent(example -> faults.addAll(faults(c, "request", example)));
            }
            c.response().ifPresent(example -> faults.addAll(faults(c, "response", example)));
            Verdict verdict = faults.isEmpty() ? Verdict.GREEN : Verdict.RED;
            coverage.record(Leg.SCHEMA, c, verdict, String.join("; ", faults));
            assertThat(faults).as(c.fullName()).isEmpty();
        });
    }

    /** What is wrong with an example. A placeholder is whatever its answer holds, so its place is not judged here. */
    private static List<String> faults(ContractCase c, String part, Example example) {
        return SchemaCheck.faults(c.operation().contract(), example.content().schema(), example.value()).stream()
                .filter(fault -> !isPlaceholder(example.value(), fault))
                .map(fault -> part + " " + fault.pointer() + ": " + fault.message())
                .toList();
    }

    private static boolean isPlaceholder(JsonNode value, Fault fault) {
        return value.at(fault.pointer()).asText().contains("${");
    }
}
