package dev.tercet.server.rymeda.platform;

import dev.tercet.server.kernel.auth.TokenIssuer;
import dev.tercet.server.kernel.tenancy.TenantContext;
import dev.tercet.server.rymeda.calendar.OrganizationTimeZone;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What holds for the organization that the running work is of: what it has chosen, else what the installation says. A change
 * holds with the next question. Thread-safe.
 */
@Singleton
public class OrganizationSettings implements OrganizationTimeZone {

    private static final String TIME_ZONE = "UTC";
    private static final int ARTIFACT_NOTICE_DAYS = 30;

    private final PlatformSettingsRepository choices;
    private final TenantContext tenant;
    private final TokenIssuer issuer;
    private final int webhookFailureLimit;

    OrganizationSettings(
            PlatformSettingsRepository choices,
            TenantContext tenant,
            TokenIssuer issuer,
            @ConfigProperty(name = "tercet.rymeda.webhook-failure-limit") int webhookFailureLimit) {
        this.choices = choices;
        this.tenant = tenant;
        this.issuer = issuer;
        this.webhookFailureLimit = webhookFailureLimit;
    }

    /** Where relative times are read and days begin. */
    @Override
    @Transactional
    public ZoneId timeZone() {
        String chosen = chosen().timeZone;
        return ZoneId.of(chosen == null ? TIME_ZONE : chosen);
    }

    /** How long access tokens are good for that are issued from now on. */
    @Transactional
    public Duration tokenLife() {
        Integer seconds = chosen().tokenTtlSeconds;
        return seconds == null ? issuer.life() : Duration.ofSeconds(seconds);
    }

    /** How many days before its end an artifact is reported. */
    @Transactional
    public int artifactNoticeDays() {
        Integer days = chosen().artifactNoticeDays;
        return days == null ? ARTIFACT_NOTICE_DAYS : days;
    }

    /** How many deliveries in a row may be given up before an endpoint is disabled; 0 for any number. */
    @Transactional
    public int webhookFailureLimit() {
        Integer limit = chosen().webhookFailureLimit;
        return limit == null ? webhookFailureLimit : limit;
    }

    /** Whom to tell of what went wrong. */
    @Transactional
    public Optional<String> notificationEmail() {
        return Optional.ofNullable(chosen().notificationEmail);
    }

    private PlatformSettingsEntity chosen() {
        return choices.findByIdOptional(tenant.id()).orElseGet(PlatformSettingsEntity::new);
    }
}
