package dev.tercet.sdk.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The code in the README is the code of {@link QuickStart}. */
class ReadmeTest {
    private static final Path SOURCE = Path.of("src/test/java/dev/tercet/sdk/examples/QuickStart.java");
    private static final Path README = Path.of("../README.md");

    @ParameterizedTest
    @ValueSource(strings = {"clients", "rymeda", "rymi", "rime"})
    void showsCodeThatCompiles(String tag) throws IOException {
        Matcher region = Pattern.compile("// tag::" + tag + "\\[]\\n(.*?)\\n *// end::" + tag + "\\[]", Pattern.DOTALL)
                .matcher(Files.readString(SOURCE));
        assertThat(region.find()).isTrue();
        assertThat(Files.readString(README)).contains(region.group(1).stripIndent());
    }
}
