package dev.tercet.server.kernel.outbound;

import dev.tercet.server.kernel.outbound.OutboundException.Reason;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** One request on the wire, ended by its answer, by a failure or by the clock, whichever is first. */
final class Exchange {

    private final Vertx vertx;
    private final int answerLimit;
    private final CompletableFuture<OutboundAnswer> answer = new CompletableFuture<>();
    private final Buffer body = Buffer.buffer();
    private volatile HttpClientRequest request;
    private long timer;

    Exchange(Vertx vertx, int answerLimit) {
        this.vertx = vertx;
        this.answerLimit = answerLimit;
    }

    CompletableFuture<OutboundAnswer> answer() {
        return answer;
    }

    /** Whatever trickles in does not prolong this. */
    void endAfter(Duration time) {
        timer = vertx.setTimer(time.toMillis(), id -> fail(timeout(null)));
        answer.whenComplete((done, failure) -> vertx.cancelTimer(timer));
    }

    void send(AsyncResult<HttpClientRequest> opened, byte[] content) {
        if (opened.failed()) {
            fail(described(opened.cause()));
            return;
        }
        request = opened.result();
        if (answer.isDone()) {
            request.reset();
            return;
        }
        request.exceptionHandler(failure -> fail(described(failure)));
        request.send(Buffer.buffer(content)).onComplete(came -> {
            if (came.failed()) {
                fail(described(came.cause()));
            } else {
                read(came.result());
            }
        });
    }

    private void read(HttpClientResponse response) {
        response.exceptionHandler(failure -> fail(described(failure)));
        response.handler(chunk -> {
            int room = answerLimit - body.length();
            body.appendBuffer(chunk.slice(0, Math.min(room, chunk.length())));
            if (chunk.length() > room) {
                // Enough is known; the rest is not worth the line.
                complete(response);
                request.connection().close();
            }
        });
        response.endHandler(end -> complete(response));
    }

    private void complete(HttpClientResponse response) {
        answer.complete(new OutboundAnswer(response.statusCode(), body.getBytes()));
    }

    private void fail(OutboundException failure) {
        if (answer.completeExceptionally(failure) && request != null) {
            request.reset();
        }
    }

    static OutboundException timeout(Throwable cause) {
        return new OutboundException(Reason.TIMEOUT, "No complete answer in time", cause);
    }

    /** In words that say what a receiver can act on, and nothing of our network. */
    private static OutboundException described(Throwable failure) {
        if (failure instanceof ConnectTimeoutException || failure instanceof TimeoutException) {
            return timeout(failure);
        }
        if (failure instanceof SSLException || failure.getCause() instanceof SSLException) {
            return new OutboundException(Reason.UNREACHABLE, "TLS handshake failed", failure);
        }
        if (failure instanceof ConnectException) {
            return new OutboundException(Reason.UNREACHABLE, "Connection refused", failure);
        }
        return new OutboundException(Reason.UNREACHABLE, "The connection was closed without an answer", failure);
    }
}
