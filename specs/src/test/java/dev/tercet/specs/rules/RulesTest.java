package dev.tercet.specs.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {

    @TempDir
    private Path temp;

    static List<String> ids() {
        return Rules.ALL.stream().map(Rule::id).toList();
    }

    @Test
    void findNothingInTheValidContract() throws IOException {
        assertThat(Rules.check(ContractSource.read(Overlay.FIXTURES.resolve("valid"))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ids")
    void eachFindsWhatItsFixtureBreaksAndTheOthersFindNothingThere(String id) throws IOException {
        Path fixture = Overlay.FIXTURES.resolve(id);
        assertThat(fixture).isDirectory();
        List<String> expected = Files.readAllLines(fixture.resolve("expected.txt"));

        List<Finding> findings = Rules.check(ContractSource.read(Overlay.write(fixture, temp)));

        assertThat(findings.stream().map(Finding::text)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(findings).isNotEmpty().allMatch(finding -> finding.rule().equals(id));
    }

    @Test
    void everyFixtureBelongsToARule() throws IOException {
        try (var folders = Files.list(Overlay.FIXTURES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(ids().stream(), Stream.of("valid")).toList());
        }
    }

    @Test
    void haveDistinctIdsAndAReason() {
        assertThat(ids()).doesNotHaveDuplicates();
        assertThat(Rules.ALL).allMatch(rule -> rule.reason().endsWith("."));
    }

    @Test
    void aFindingNamesTheLineOfTheKey() throws IOException {
        Path folder = Files.createDirectories(temp.resolve("tiny"));
        Files.writeString(folder.resolve("openapi.yaml"), """
                openapi: 3.1.0
                # A comment.
                components:
                  schemas:
                    Word:
                      description: A word.
                      type: string
                """);

        assertThat(Rules.check(ContractSource.read(folder)))
                .map(Finding::toString)
                .containsExactly(
                        "tiny/openapi.yaml:5 #/components/schemas/Word: [bounded] a string needs maxLength",
                        "tiny/openapi.yaml:5 #/components/schemas/Word: [unused-component] Word is not used");
    }
}
