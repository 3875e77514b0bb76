package dev.tercet.sdk.pipeline;

import dev.tercet.sdk.auth.TokenSource;
import dev.tercet.sdk.core.ResponseMeta;
import dev.tercet.sdk.http.TransportRequest;
import dev.tercet.sdk.http.TransportResponse;
import java.time.Duration;

/** What a call needs next. */
sealed interface Step {

    /** A token, within a limit of time. */
    record AskForToken(TokenSource source, Duration patience) implements Step {}

    /** An answer to a request. */
    record Send(TransportRequest request) implements Step {}

    /** Time to pass. */
    record Pause(Duration length) implements Step {}

    /** Nothing more: the last answer is here, be it an error. */
    record Answered(TransportResponse answer, ResponseMeta meta) implements Step {}

    /** Nothing more: there is no answer. */
    record Failed(RuntimeException fault) implements Step {}
}
