package dev.tercet.sdk.core;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the headers {@code X-RateLimit-*} and {@code Retry-After} (RFC 9110, section 10.2.3: seconds or a date). */
final class RateLimitHeaders {
    /** The end of the year 9999; whoever says more does not mean it. */
    private static final long LATEST = 253_402_300_799L;

    private RateLimitHeaders() {}

    static RateLimit read(Headers headers, Instant now) {
        Long reset = headers.number("X-RateLimit-Reset");
        return new RateLimit(
                headers.number("X-RateLimit-Limit"),
                headers.number("X-RateLimit-Remaining"),
                reset == null || reset > LATEST ? null : Instant.ofEpochSecond(Math.max(0, reset)),
                retryAfter(headers, now));
    }

    private static @Nullable Duration retryAfter(Headers headers, Instant now) {
        Long seconds = headers.number("Retry-After");
        if (seconds != null) {
            return seconds < 0 || seconds > LATEST ? null : Duration.ofSeconds(seconds);
        }
        String date = headers.first("Retry-After");
        if (date == null) {
            return null;
        }
        try {
            DateTimeFormatter format = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);
            Duration wait =
                    Duration.between(now, ZonedDateTime.parse(date, format).toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
