package dev.tercet.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java in the README is that of {@link QuickStart}, and the Java in the guide that of {@link Guide}: all of it. */
class ReadmeTest {
    private static final Path SOURCES = Path.of("src/test/java/dev/tercet/sdk/examples");
    private static final Pattern REGION =
            Pattern.compile("// tag::(\\w+)\\[]\\n(.*?)\\n *// end::\\1\\[]", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```java\\n(.*?)\\n```", Pattern.DOTALL);

    @ParameterizedTest
    @CsvSource({"QuickStart.java,../README.md", "Guide.java,../docs/guides/sdk.md"})
    void showsCodeThatCompiles(String source, String page) throws IOException {
        List<String> regions = find(REGION, SOURCES.resolve(source), 2);
        List<String> blocks = find(BLOCK, Path.of(page), 1);
        assertThat(blocks).containsExactlyInAnyOrderElementsOf(regions);
    }

    private static List<String> find(Pattern pattern, Path file, int group) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(file));
        return Stream.iterate(matcher.find(), found -> found, found -> matcher.find())
                .map(found -> matcher.group(group).stripIndent())
                .toList();
    }
}
