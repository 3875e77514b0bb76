package dev.tercet.sdk.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * The output for a small contract, file by file, against what is kept in {@code probe/expected}. After a wanted change, or an
 * upgrade of the generator, run with {@code -Dgolden.update=true} and read the difference before committing it.
 */
class GoldenOutputTest {
    private static final Path PROBE = Path.of("src/test/resources/probe");
    private static final Path TEMPLATES = Path.of("../src/main/templates");

    @TempDir
    private Path output;

    @Test
    void isAsExpected() throws IOException {
        CodegenConfigurator configurator = new CodegenConfigurator()
                .setGeneratorName("tercet-sdk")
                .setLibrary("jdk")
                .setInputSpec(PROBE.resolve("openapi.yaml").toString())
                .setTemplateDir(TEMPLATES.toAbsolutePath().normalize().toString())
                .setOutputDir(output.toString())
                .setApiPackage("probe.resource")
                .setModelPackage("probe.model")
                .setInvokerPackage("probe")
                .addAdditionalProperty("sourceFolder", "java")
                .addAdditionalProperty("hideGenerationTimestamp", true);
        new DefaultGenerator().opts(configurator.toClientOptInput()).generate();

        Map<String, List<String>> generated = files(output.resolve("java/probe"));
        Path expected = PROBE.resolve("expected");
        if (Boolean.getBoolean("golden.update")) {
            write(expected, generated);
        }
        Map<String, List<String>> kept = files(expected);
        assertThat(generated.keySet()).isEqualTo(kept.keySet());
        kept.forEach((name, lines) -> assertThat(generated.get(name)).as(name).containsExactlyElementsOf(lines));
    }

    /** The lines of all files, without what does not matter: trailing blanks and empty lines in a row. */
    private static Map<String, List<String>> files(Path folder) throws IOException {
        Map<String, List<String>> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name =
                        folder.relativize(file).toString().replace('\\', '/').replaceFirst("\\.txt$", "");
                files.put(
                        name,
                        Files.readString(file)
                                .stripTrailing()
                                .lines()
                                .map(String::stripTrailing)
                                .toList());
            }
        }
        return files;
    }

    private static void write(Path folder, Map<String, List<String>> files) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey() + ".txt");
            Files.createDirectories(target.getParent());
            Files.writeString(target, String.join("\n", file.getValue()) + "\n");
        }
    }
}
