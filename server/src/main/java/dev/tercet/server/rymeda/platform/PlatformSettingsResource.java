package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.api.PlatformSettingsApi;
import dev.tercet.contract.rymeda.model.PlatformSettings;
import dev.tercet.contract.rymeda.model.PlatformSettingsUpdate;

/** {@code /v1/platform/settings}. */
public class PlatformSettingsResource implements PlatformSettingsApi {

    private final PlatformSettingsService settings;

    PlatformSettingsResource(PlatformSettingsService settings) {
        this.settings = settings;
    }

    @Override
    public PlatformSettings getPlatformSettings() {
        return settings.get();
    }

    @Override
    public PlatformSettings updatePlatformSettings(PlatformSettingsUpdate body) {
        return settings.update(body);
    }
}
