package dev.tercet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.deployment.Settings;
import dev.tercet.conformance.report.Baseline;
import dev.tercet.conformance.report.Coverage;
import dev.tercet.conformance.report.CoverageHtml;
import dev.tercet.conformance.report.CoverageJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("What was covered before is covered still")
@Order(100)
@ExtendWith(UnderTest.class)
class CoverageIT {

    @Test
    void keepsTheBaseline(Coverage coverage) throws IOException {
        Path folder = Files.createDirectories(Settings.folder().resolve("coverage"));
        Json.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("coverage.json").toFile(), CoverageJson.of(coverage));
        Files.writeString(folder.resolve("coverage.html"), CoverageHtml.of(coverage));

        Assumptions.assumeTrue(coverage.isComplete(), "only a part of the cases was replayed");
        Baseline present = Baseline.of(coverage);
        if (Settings.updatesBaseline()) {
            present.write(Settings.baseline());
            return;
        }
        assertThat(Baseline.read(Settings.baseline()).lostIn(present))
                .as("lost since the baseline (if that is meant: -Dconformance.baseline=update)")
                .isEmpty();
    }
}
