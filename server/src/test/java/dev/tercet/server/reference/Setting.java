package dev.tercet.server.reference;

import java.util.Map;
import java.util.TreeMap;

/**
 * A setting of the server as its reference page shows it.
 *
 * @param value the default, or null when there is none
 * @param inProfiles the defaults of single profiles
 */
record Setting(String name, String value, Map<String, String> inProfiles, String meaning) {

    Setting {
        inProfiles = new TreeMap<>(inProfiles);
    }

    /** The same, with a default that stands in the code. */
    Setting orElse(String inCode) {
        return value != null || inCode == null || inCode.isEmpty()
                ? this
                : new Setting(name, inCode, inProfiles, meaning);
    }

    String row() {
        StringBuilder defaults = new StringBuilder(value == null ? "none" : code(value));
        inProfiles.forEach((profile, other) ->
                defaults.append("<br>").append(profile).append(": ").append(code(other)));
        return "| `" + name + "` | " + defaults + " | " + meaning.replace("|", "\\|") + " |";
    }

    private static String code(String text) {
        return text.isEmpty() ? "empty" : "`" + text.replace("|", "\\|") + "`";
    }
}
