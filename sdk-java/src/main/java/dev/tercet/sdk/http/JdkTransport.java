package dev.tercet.sdk.http;

import dev.tercet.sdk.core.CallFuture;
import dev.tercet.sdk.core.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The transport of the JDK. The limit of time holds until the last byte of the answer, and giving up closes the exchange.
 * Its threads are daemons.
 */
public final class JdkTransport implements HttpTransport {
    private final HttpClient client;

    private JdkTransport(HttpClient client) {
        this.client = client;
    }

    /** A transport with a connection pool of its own. */
    public static JdkTransport withConnectTimeout(Duration timeout) {
        return using(HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build());
    }

    /**
     * A transport over a client that you configured: proxy, TLS, executor.
     *
     * @throws IllegalArgumentException if the client follows redirects, which would send credentials to other places
     */
    public static JdkTransport using(HttpClient client) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException("The HTTP client must not follow redirects");
        }
        return new JdkTransport(client);
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(translate(request), BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> response = exchange.get(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
            return translate(response);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw tooLate();
        } catch (InterruptedException e) {
            exchange.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            throw unwrap(e.getCause());
        }
    }

    @Override
    public CompletableFuture<TransportResponse> sendAsync(TransportRequest request) {
        CompletableFuture<HttpResponse<byte[]>> exchange =
                client.sendAsync(translate(request), BodyHandlers.ofByteArray());
        CallFuture<TransportResponse> answer = new CallFuture<>();
        answer.follow(exchange);
        CompletableFuture<Void> limit = new CompletableFuture<Void>()
                .completeOnTimeout(null, request.timeout().toNanos(), TimeUnit.NANOSECONDS);
        limit.thenRunAsync(() -> {
            if (answer.completeExceptionally(tooLate())) {
                exchange.cancel(true);
            }
        });
        exchange.whenComplete((response, fault) -> {
            limit.cancel(false);
            if (fault == null) {
                answer.complete(translate(response));
            } else {
                answer.completeExceptionally(unwrap(fault instanceof CompletionException ? fault.getCause() : fault));
            }
        });
        return answer;
    }

    private static HttpTimeoutException tooLate() {
        return new HttpTimeoutException("The answer was not complete in time");
    }

    private static TransportResponse translate(HttpResponse<byte[]> response) {
        return new TransportResponse(
                response.statusCode(), Headers.of(response.headers().map()), response.body());
    }

    private static HttpRequest translate(TransportRequest request) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(request.uri());
        if (request.body() == null && request.method().equals("GET")) {
            builder.GET();
        } else {
            builder.method(request.method(), publisher(request.body()));
        }
        if ("http".equals(request.uri().getScheme())) {
            builder.version(HttpClient.Version.HTTP_1_1);
        }
        request.headers().forEach(builder::setHeader);
        return builder.build();
    }

    private static BodyPublisher publisher(@Nullable RequestBody body) {
        if (body == null || body.length() == 0) {
            return BodyPublishers.noBody();
        }
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> open(body)), body.length());
    }

    private static InputStream open(RequestBody body) {
        try {
            return body.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IOException unwrap(Throwable cause) {
        if (cause instanceof IOException io) {
            return io;
        }
        return cause instanceof UncheckedIOException io ? io.getCause() : new IOException(cause);
    }
}
