package dev.tercet.server.kernel.outbound;

import dev.tercet.server.kernel.outbound.OutboundException.Reason;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The one client that opens URLs which users supply. It looks the name up, checks every address that comes back, and
 * connects to an address that it has checked; TLS and the {@code Host} header keep to the name. So neither a name with a
 * private address nor one that changes its address between check and use leads inside. Redirects are not followed. Waiting
 * takes no thread. Thread-safe.
 */
@Singleton
public class OutboundClient {

    /** Looking names up blocks a thread each; beyond this many at a time the caller's own thread does it. */
    private static final int LOOKUPS = 32;

    private final Vertx vertx;
    private final HttpClient client;
    private final HostResolver resolver;
    private final OutboundUrls urls;
    private final OutboundSettings settings;
    private final ExecutorService lookups = new ThreadPoolExecutor(
            0,
            LOOKUPS,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            OutboundClient::lookupThread,
            new ThreadPoolExecutor.CallerRunsPolicy());

    @Inject
    public OutboundClient(Vertx vertx, HostResolver resolver, OutboundUrls urls, OutboundSettings settings) {
        this(vertx, resolver, urls, settings, new HttpClientOptions());
    }

    OutboundClient(
            Vertx vertx,
            HostResolver resolver,
            OutboundUrls urls,
            OutboundSettings settings,
            HttpClientOptions options) {
        this.vertx = vertx;
        this.resolver = resolver;
        this.urls = urls;
        this.settings = settings;
        this.client = vertx.createHttpClient(
                options.setProtocolVersion(HttpVersion.HTTP_1_1)
                        .setVerifyHost(true)
                        .setTrustAll(false)
                        .setDecompressionSupported(false)
                        .setKeepAliveTimeout(15)
                        .setTracingPolicy(TracingPolicy.IGNORE),
                new PoolOptions().setHttp1MaxSize(settings.connectionsPerHost()));
    }

    /** Sends the request. The stage fails with an {@link OutboundException} when there is no answer in time. */
    public CompletionStage<OutboundAnswer> send(OutboundRequest request) {
        long start = System.nanoTime();
        return CompletableFuture.supplyAsync(() -> checkedAddress(request.url()), lookups)
                .thenCompose(address -> {
                    Duration left = request.timeout().minusNanos(System.nanoTime() - start);
                    return left.toMillis() < 1
                            ? CompletableFuture.failedFuture(Exchange.timeout(null))
                            : exchange(request, address, left);
                });
    }

    @PreDestroy
    void close() {
        client.close();
        lookups.shutdownNow();
    }

    private InetAddress checkedAddress(URI url) {
        Optional<OutboundUrls.Fault> fault = urls.fault(url);
        if (fault.isPresent()) {
            throw refused("The URL is not allowed (" + fault.get().name().toLowerCase(Locale.ROOT) + ")");
        }
        List<InetAddress> addresses;
        try {
            addresses = resolver.resolve(OutboundUrls.host(url));
        } catch (UnknownHostException e) {
            throw new OutboundException(Reason.UNREACHABLE, "Host not found", e);
        }
        for (InetAddress address : addresses) {
            AddressRules.blocked(address).filter(purpose -> !allowed(purpose)).ifPresent(purpose -> {
                throw refused("The host has an address that is not public (" + purpose + ")");
            });
        }
        InetAddress chosen = addresses.get(0);
        if (!url.getScheme().equalsIgnoreCase("https") && !chosen.isLoopbackAddress()) {
            throw refused("The URL is not allowed (scheme)");
        }
        return chosen;
    }

    private boolean allowed(String purpose) {
        return settings.allowLoopback() && purpose.equals(AddressRules.LOOPBACK);
    }

    private CompletionStage<OutboundAnswer> exchange(OutboundRequest request, InetAddress address, Duration left) {
        URI url = request.url();
        int port = OutboundUrls.port(url);
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
                .setHost(OutboundUrls.host(url))
                .setPort(port)
                .setSsl(url.getScheme().equalsIgnoreCase("https"))
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setConnectTimeout(
                        Math.min(left.toMillis(), settings.connectTimeout().toMillis()))
                .setHeaders(MultiMap.caseInsensitiveMultiMap().addAll(request.headers()))
                .setFollowRedirects(false)
                .putHeader("Host", url.getRawAuthority());
        Exchange exchange = new Exchange(vertx, settings.answerLimit());
        exchange.endAfter(left);
        client.request(options).onComplete(opened -> exchange.send(opened, request.body()));
        return exchange.answer();
    }

    private static OutboundException refused(String message) {
        return new OutboundException(Reason.REFUSED, message, null);
    }

    private static Thread lookupThread(Runnable task) {
        Thread thread = new Thread(task, "outbound-lookup");
        thread.setDaemon(true);
        return thread;
    }
}
