package dev.tercet.server.rime.projects;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.Failure;
import dev.tercet.server.kernel.errors.FailureKind;
import java.time.ZoneId;
import java.util.Set;

/** Time zones by their names in the IANA database. Offsets such as {@code +12:00} are not among them. */
public final class KnownTimezone {

    private static final Set<String> NAMES = Set.copyOf(ZoneId.getAvailableZoneIds());

    private KnownTimezone() {}

    /** @throws ApiException of kind UNPROCESSABLE for a name that is not null and not known */
    public static void require(String name) {
        if (name != null && !NAMES.contains(name)) {
            throw Failure.of(FailureKind.UNPROCESSABLE, "The time zone '" + name + "' is not known.")
                    .asException();
        }
    }
}
