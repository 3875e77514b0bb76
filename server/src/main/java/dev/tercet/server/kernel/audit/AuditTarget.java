package dev.tercet.server.kernel.audit;

import dev.tercet.server.kernel.contract.Operation;
import java.util.regex.Pattern;

/**
 * The path of a request as the trail may keep it. Ids stay; whatever else a caller puts where an id belongs, a telephone
 * number or a name, is replaced by the name of the parameter.
 */
final class AuditTarget {

    private static final Pattern ID = Pattern.compile("(?![0-9]{7,}$)[A-Za-z0-9_-]{1,64}");

    private AuditTarget() {}

    static String of(Operation operation, String path) {
        String[] template = operation.path().split("/", -1);
        String[] actual = path.split("/", -1);
        StringBuilder target = new StringBuilder(path.length());
        for (int i = 1; i < template.length; i++) {
            boolean kept = !template[i].startsWith("{")
                    || i < actual.length && ID.matcher(actual[i]).matches();
            target.append('/').append(kept && i < actual.length ? actual[i] : template[i]);
        }
        return target.toString();
    }
}
