package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.PlatformSettings;
import dev.tercet.contract.rymeda.model.PlatformSettingsUpdate;
import dev.tercet.contract.rymeda.model.RateLimitTier;
import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.ratelimit.RatePlan;
import dev.tercet.server.kernel.ratelimit.RatePlans;
import dev.tercet.server.kernel.tenancy.TenantContext;
import dev.tercet.server.kernel.tenancy.TenantRecords;
import dev.tercet.server.kernel.tenancy.TenantRecords.TenantRecord;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Shows and changes what holds for an organization. Limits come from its plan and are not its own to change. */
@Singleton
class PlatformSettingsService {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final PlatformSettingsRepository choices;
    private final OrganizationSettings settings;
    private final PlatformSettingsUpdateReview review;
    private final TenantRecords organizations;
    private final BillingProviderService billers;
    private final RatePlans plans;
    private final TenantContext tenant;
    private final Clock clock;

    PlatformSettingsService(
            PlatformSettingsRepository choices,
            OrganizationSettings settings,
            PlatformSettingsUpdateReview review,
            TenantRecords organizations,
            BillingProviderService billers,
            RatePlans plans,
            TenantContext tenant,
            Clock clock) {
        this.choices = choices;
        this.settings = settings;
        this.review = review;
        this.organizations = organizations;
        this.billers = billers;
        this.plans = plans;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Transactional
    PlatformSettings get() {
        TenantRecord organization = organizations.find(tenant.id()).orElseThrow();
        RatePlan plan = plans.of("rymeda", organization.plan());
        return new PlatformSettings()
                .organizationId(organization.id())
                .timeZone(settings.timeZone().getId())
                .tokenTtlSeconds((int) settings.tokenLife().toSeconds())
                .artifactNoticeDays(settings.artifactNoticeDays())
                .webhookFailureLimit(settings.webhookFailureLimit())
                .notificationEmail(settings.notificationEmail().orElse(null))
                .billingProvider(billers.get())
                .rateLimitTier(tier(plan))
                .requestsPerMinute(figure(plan.requests(), plan.window(), MINUTE))
                .requestsPerSecond(figure(plan.burst(), plan.burstWindow(), SECOND))
                .updatedAt(choices.findByIdOptional(organization.id())
                        .map(chosen -> chosen.updatedAt)
                        .orElse(organization.createdAt()));
    }

    /**
     * Changes what is sent and leaves the rest.
     *
     * @throws ApiException of kind UNPROCESSABLE when there is no such time zone, or no such billing provider
     */
    @Transactional
    PlatformSettings update(PlatformSettingsUpdate body) {
        List<FieldError> errors = review.review(body);
        if (!errors.isEmpty()) {
            throw ApiException.unprocessable(errors);
        }
        PlatformSettingsEntity chosen = choices.hold(tenant.id(), clock.instant());
        chosen.timeZone = body.getTimeZone() == null ? chosen.timeZone : body.getTimeZone();
        chosen.tokenTtlSeconds = body.getTokenTtlSeconds() == null ? chosen.tokenTtlSeconds : body.getTokenTtlSeconds();
        chosen.artifactNoticeDays =
                body.getArtifactNoticeDays() == null ? chosen.artifactNoticeDays : body.getArtifactNoticeDays();
        chosen.webhookFailureLimit =
                body.getWebhookFailureLimit() == null ? chosen.webhookFailureLimit : body.getWebhookFailureLimit();
        chosen.notificationEmail = body.getNotificationEmail().orElse(chosen.notificationEmail);
        chosen.updatedAt = clock.instant();
        if (body.getBillingProvider() != null) {
            billers.replace(body.getBillingProvider());
        }
        return get();
    }

    /** Plans are data and can have any name; one that the contract does not know was agreed with the organization. */
    private static RateLimitTier tier(RatePlan plan) {
        return Arrays.stream(RateLimitTier.values())
                .filter(tier -> tier.toString().equals(plan.name()))
                .findFirst()
                .orElse(RateLimitTier.CUSTOM);
    }

    /** Requests in the unit of time, or null without a limit. */
    private static Integer figure(int requests, Duration window, Duration unit) {
        return requests == 0 ? null : (int) Math.max(1, requests * unit.toMillis() / window.toMillis());
    }
}
