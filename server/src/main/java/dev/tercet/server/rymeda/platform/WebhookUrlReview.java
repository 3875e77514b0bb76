package dev.tercet.server.rymeda.platform;

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
        return url == null
                ? List.of()
                : urls.fault(url).map(WebhookUrlReview::text).stream()
                        .map(text -> FieldError.of("url", text))
                        .toList();
    }

    private static String text(OutboundUrls.Fault fault) {
        return switch (fault) {
            case MALFORMED -> "URL must have a host and no user name";
            case SCHEME -> "URL must use HTTPS";
            case PORT -> "URL must use port 443, 80 or one above 1023";
            case ADDRESS -> "URL must be on a public address";
        };
    }
}
