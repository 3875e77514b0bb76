package dev.tercet.server.sandbox;

import dev.tercet.server.kernel.secrets.SecretBox;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Lets a seed script say a secret that its table keeps sealed, which SQL cannot do: <code>{{sealed PURPOSE SECRET}}</code>
 * stands for the sealed bytes.
 */
@Singleton
class SealedValues {

    private static final Pattern SEALED = Pattern.compile("\\{\\{sealed (\\S+) (.*?)}}(?!})");

    private final SecretBox box;

    SealedValues(SecretBox box) {
        this.box = box;
    }

    String fillIn(String script) {
        return SEALED.matcher(script)
                .replaceAll(m -> "'\\\\x" + HexFormat.of().formatHex(box.seal(m.group(2), m.group(1))) + "'");
    }
}
