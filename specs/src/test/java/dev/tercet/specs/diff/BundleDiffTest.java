package dev.tercet.specs.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.specs.ContractBundler;
import dev.tercet.specs.Overlay;
import dev.tercet.specs.Yaml;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BundleDiffTest {

    private static final Path CHANGES = Path.of("src/test/resources/diff");

    static List<Arguments> breaking() throws IOException {
        return changes("breaking.yaml");
    }

    static List<Arguments> harmless() throws IOException {
        return changes("harmless.yaml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaking")
    void findsWhatAChangeBreaks(String name, JsonNode change) throws IOException {
        List<String> expected = new ArrayList<>();
        change.path("breaks").forEach(line -> expected.add(line.asText()));

        assertThat(breaks(change)).map(Break::toString).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void findsNothingInWhatIsHarmless(String name, JsonNode change) throws IOException {
        assertThat(breaks(change)).isEmpty();
    }

    @Test
    void everyRuleIsShownByAChange() throws IOException {
        Set<BreakRule> shown = EnumSet.noneOf(BreakRule.class);
        for (Arguments change : breaking()) {
            breaks((JsonNode) change.get()[1]).forEach(found -> shown.add(found.rule()));
        }

        assertThat(shown).containsExactlyInAnyOrder(BreakRule.values());
    }

    private static List<Break> breaks(JsonNode change) throws IOException {
        JsonNode valid = ContractBundler.bundle(Overlay.FIXTURES.resolve("valid"));
        JsonNode before = change.has("before") ? Overlay.merge(valid, change.get("before")) : valid;
        return BundleDiff.breaks(before, Overlay.merge(before, change.get("change")));
    }

    private static List<Arguments> changes(String file) throws IOException {
        List<Arguments> changes = new ArrayList<>();
        Yaml.read(CHANGES.resolve(file))
                .forEach(change -> changes.add(Arguments.of(change.get("name").asText(), change)));
        return changes;
    }
}
