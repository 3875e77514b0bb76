package dev.tercet.sdk.webhook;

import dev.tercet.sdk.webhook.WebhookVerificationException.Reason;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the headers of a delivery. */
final class DeliveryHeaders {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

    private DeliveryHeaders() {}

    static String text(Function<String, @Nullable String> headers, String name) {
        String value = headers.apply(name);
        if (value == null || value.isEmpty()) {
            throw new WebhookVerificationException(Reason.HEADERS, "There is no header " + name);
        }
        return value;
    }

    static long number(Function<String, @Nullable String> headers, String name) {
        String value = text(headers, name);
        if (!NUMBER.matcher(value).matches()) {
            throw new WebhookVerificationException(Reason.HEADERS, "The header " + name + " is not a number");
        }
        return Long.parseLong(value);
    }
}
