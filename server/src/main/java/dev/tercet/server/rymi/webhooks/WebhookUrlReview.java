package dev.tercet.server.rymi.webhooks;

import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.server.kernel.outbound.OutboundUrls;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;

/** What is wrong with the URL of an endpoint, beyond its form. */
@Singleton
class WebhookUrlReview {

    private final OutboundUrls urls;

    WebhookUrlReview(OutboundUrls urls) {
        this.urls = urls;
    }

    /** At most one error; none for a URL that is not there. */
    List<FieldError> review(URI url) {
        return url == null || urls.fault(url).isEmpty()
                ? List.of()
                : List.of(FieldError.of("url", "must be a public https URL"));
    }
}
