package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.PlatformSettingsUpdate;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What is wrong with a change of the settings beyond its shape: a time zone that the IANA database does not have. */
@Singleton
class PlatformSettingsUpdateReview implements BodyReview<PlatformSettingsUpdate> {

    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    @Override
    public Class<PlatformSettingsUpdate> type() {
        return PlatformSettingsUpdate.class;
    }

    @Override
    public List<FieldError> review(PlatformSettingsUpdate body) {
        return body.getTimeZone() == null || TIME_ZONES.contains(body.getTimeZone())
                ? List.of()
                : List.of(FieldError.of("timeZone", "Time zone not found"));
    }
}
