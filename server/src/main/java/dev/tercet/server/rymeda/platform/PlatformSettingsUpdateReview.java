package dev.tercet.server.rymeda.platform;

import dev.tercet.contract.rymeda.model.AddressInput;
import dev.tercet.contract.rymeda.model.BillingProviderInput;
import dev.tercet.contract.rymeda.model.PlatformSettingsUpdate;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.json.BodyReview;
import dev.tercet.server.rymeda.network.Npi;
import jakarta.inject.Singleton;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with a change of the settings beyond its shape: a time zone that the IANA database does not have, or a
 * biller that no claim can name (005010X222A1, loop 2010AA). */
@Singleton
class PlatformSettingsUpdateReview implements BodyReview<PlatformSettingsUpdate> {

    private static final int ZIP_PLUS_4 = 10;

    private static final Set<String> TIME_ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

    @Override
    public Class<PlatformSettingsUpdate> type() {
        return PlatformSettingsUpdate.class;
    }

    @Override
    public List<FieldError> review(PlatformSettingsUpdate body) {
        List<FieldError> errors = new ArrayList<>();
        if (body.getTimeZone() != null && !TIME_ZONES.contains(body.getTimeZone())) {
            errors.add(FieldError.of("timeZone", "Time zone not found"));
        }
        if (body.getBillingProvider() != null) {
            review(body.getBillingProvider(), errors);
        }
        return errors;
    }

    private static void review(BillingProviderInput biller, List<FieldError> errors) {
        String npi = biller.getNpi();
        if (npi != null && Npi.isWellFormed(npi) && !Npi.isValid(npi)) {
            errors.add(FieldError.of("billingProvider.npi", "The check digit is wrong"));
        }
        AddressInput address = biller.getAddress();
        if (address != null && address.getZip() != null && address.getZip().length() < ZIP_PLUS_4) {
            errors.add(FieldError.of("billingProvider.address.zip", "Payers need ZIP+4 here"));
        }
    }
}
