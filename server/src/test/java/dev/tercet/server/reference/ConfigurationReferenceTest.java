package dev.tercet.server.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The reference page of the settings is made from the sources; {@code -Dsurefire.argLine=-Dreference.update=true} writes
 * it. Fails while the committed page is not what the sources say.
 */
class ConfigurationReferenceTest {

    private static final Path PAGE = Path.of("..", "docs", "reference", "configuration.md");
    private static final Pattern BOUND =
            Pattern.compile("timeout|limits?\\b|max-|min-size|interval|delay|lifetime|threads|-life|window");
    private static final String HEAD = """
            # Settings

            Made from `server/src/main/resources/application.properties` and the `@ConfigMapping` interfaces by
            `ConfigurationReferenceTest`; do not edit. After a change: `mvn -pl specs,server -Dtest=ConfigurationReferenceTest
            -Dsurefire.failIfNoSpecifiedTests=false -Dsurefire.argLine=-Dreference.update=true test`.

            Each may be given as a system property (`-Dtercet.apis=rymi`), as an environment variable (`TERCET_APIS=rymi`) or
            in `config/application.properties` beside the jar. "sandbox:", "prod:" and "traces:" name the default of that profile.
            """;

    private final List<Setting> written = WrittenSettings.read(Path.of("src/main/resources/application.properties"));
    private final MappedSettings mapped = MappedSettings.read(Path.of("src/main/java"));

    ConfigurationReferenceTest() throws IOException {}

    @Test
    void thePageIsWhatTheSourcesSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("reference.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void everySettingThatAClassAsksForIsOnThePage() {
        Set<String> known = all().stream().map(Setting::name).collect(Collectors.toSet());
        Set<String> unknown = new TreeSet<>(mapped.injected().keySet());
        unknown.removeAll(known);
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyBoundSaysWhyItIsWhatItIs() {
        assertThat(all().stream()
                        .filter(setting -> BOUND.matcher(setting.name()).find())
                        .filter(setting -> setting.meaning().isBlank())
                        .map(Setting::name))
                .isEmpty();
    }

    private String page() {
        List<String> lines = new ArrayList<>(List.of(HEAD));
        Map<String, Setting> own = new TreeMap<>();
        List<Setting> framework = new ArrayList<>();
        for (Setting setting : all()) {
            if (setting.name().startsWith("tercet.")) {
                own.put(setting.name(), setting);
            } else {
                framework.add(setting);
            }
        }
        table(lines, "Of this server", List.copyOf(own.values()));
        table(lines, "Of Quarkus, as this server sets them", framework);
        return String.join("\n", lines) + "\n";
    }

    private static void table(List<String> lines, String title, List<Setting> settings) {
        lines.add("## " + title + "\n");
        lines.add("| setting | default | meaning |");
        lines.add("|---|---|---|");
        settings.forEach(setting -> lines.add(setting.row()));
        lines.add("");
    }

    /** What an interface says of a setting is joined with what the file of properties says. */
    private List<Setting> all() {
        Map<String, Setting> byName = new LinkedHashMap<>();
        mapped.settings().forEach(setting -> byName.put(setting.name(), setting));
        written.forEach(setting -> byName.merge(setting.name(), setting, ConfigurationReferenceTest::joined));
        byName.replaceAll((name, setting) -> setting.orElse(mapped.injected().get(name)));
        return List.copyOf(byName.values());
    }

    private static Setting joined(Setting declared, Setting written) {
        String value = written.value() == null ? declared.value() : written.value();
        String meaning = declared.meaning().isBlank() ? written.meaning() : declared.meaning();
        return new Setting(declared.name(), value, written.inProfiles(), meaning);
    }
}
