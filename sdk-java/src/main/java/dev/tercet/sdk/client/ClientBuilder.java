package dev.tercet.sdk.client;

import dev.tercet.sdk.auth.Credential;
import dev.tercet.sdk.auth.Credential.ApiKey;
import dev.tercet.sdk.auth.Credential.BearerToken;
import dev.tercet.sdk.auth.Credential.ClientCredentials;
import dev.tercet.sdk.auth.TokenEndpoint;
import dev.tercet.sdk.auth.TokenSource;
import dev.tercet.sdk.core.CallObserver;
import dev.tercet.sdk.core.Pauses;
import dev.tercet.sdk.core.Secret;
import dev.tercet.sdk.http.HttpTransport;
import dev.tercet.sdk.http.JdkTransport;
import dev.tercet.sdk.pipeline.Dialect;
import dev.tercet.sdk.pipeline.Pipeline;
import dev.tercet.sdk.pipeline.PipelineSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings that all clients have. A builder is for one thread.
 *
 * @param <B> the builder itself
 */
public abstract class ClientBuilder<B extends ClientBuilder<B>> {
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable URI baseUrl;
    private @Nullable HttpTransport transport;
    private Duration timeout = Duration.ofMinutes(2);
    private Duration attemptTimeout = Duration.ofSeconds(60);
    private Duration connectTimeout = Duration.ofSeconds(10);
    private int retries = 2;
    private final List<CallObserver> observers = new ArrayList<>();
    private boolean logBodies;
    private Clock clock = Clock.systemUTC();
    private Pauses pauses = Pauses.REAL;
    private Credential credential = new Credential.None();

    /** For the builders of the clients. */
    protected ClientBuilder() {
        headers.put("User-Agent", UserAgent.TEXT);
    }

    /** The API key to send. */
    public final B apiKey(String key) {
        return credential(new ApiKey(Secret.of(key)));
    }

    /**
     * The address of the server, in place of the public one; for a sandbox on your machine {@code http://localhost:8080}.
     *
     * @throws IllegalArgumentException if it is not an http or https address, or has a query
     */
    public final B baseUrl(URI value) {
        boolean http = "http".equals(value.getScheme()) || "https".equals(value.getScheme());
        if (!http || value.getHost() == null || value.getQuery() != null || value.getUserInfo() != null) {
            throw new IllegalArgumentException("The base URL must be an http or https address with a host");
        }
        String text = value.toString();
        this.baseUrl = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        return self();
    }

    /** The limit of a whole call: fetching a token, all attempts and the pauses between them; two minutes unless set. */
    public final B timeout(Duration value) {
        this.timeout = positive(value);
        return self();
    }

    /** The limit of one attempt, from the first byte sent to the last byte received; 60 seconds unless set. */
    public final B attemptTimeout(Duration value) {
        this.attemptTimeout = positive(value);
        return self();
    }

    /** The limit for making a connection; 10 seconds unless set. It has no effect on a transport of your own. */
    public final B connectTimeout(Duration value) {
        this.connectTimeout = positive(value);
        return self();
    }

    /** Sends requests over this transport, which stays yours: closing the client does not close it. */
    public final B transport(HttpTransport value) {
        this.transport = value;
        return self();
    }

    /** Sends a header with every request. */
    public final B header(String name, String value) {
        headers.put(name, value);
        return self();
    }

    /**
     * How often a call may be repeated after its first attempt when the server is busy or cannot be reached; 2 unless set, 0
     * for never. What may have happened already is repeated only if the operation is safe or carries an idempotency key.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public final B retries(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("The number of retries is negative");
        }
        this.retries = value;
        return self();
    }

    /** Tells one more observer how all calls of the client go. */
    public final B observer(CallObserver value) {
        observers.add(value);
        return self();
    }

    /**
     * Logs what is sent and received, at the level DEBUG of the logger {@code dev.tercet.sdk.bodies}. Members that the contract
     * marks as sensitive are masked, but nothing else is: not for production.
     */
    public final B logBodies() {
        this.logBodies = true;
        return self();
    }

    /** Tells the time by this clock; for tests. */
    public final B clock(Clock value) {
        this.clock = value;
        return self();
    }

    /** Lets time pass in this way between attempts and between looks; for tests. */
    public final B pauses(Pauses value) {
        this.pauses = value;
        return self();
    }

    /** For the builders of the clients: sets the base URL from a variable, if it is there. */
    protected final void baseUrl(EnvironmentVariables variables, String name) {
        String value = variables.find(name);
        if (value != null) {
            baseUrl(URI.create(value));
        }
    }

    /** For the builders of the clients: what to prove identity with. */
    protected final B credential(Credential value) {
        this.credential = value;
        return self();
    }

    /** For the builders of the clients: a token that is asked for before each request. */
    protected final B bearer(Supplier<String> value) {
        return credential(new BearerToken(value));
    }

    /** For the builders of the clients: the address that was set, or null. */
    protected final @Nullable URI baseUrl() {
        return baseUrl;
    }

    /** For the builders of the clients: puts the connection together. */
    protected final Connection connect(URI publicAddress, Dialect dialect) {
        HttpTransport owned = transport == null ? JdkTransport.withConnectTimeout(connectTimeout) : null;
        HttpTransport used = transport == null ? owned : transport;
        PipelineSettings settings = new PipelineSettings(
                baseUrl == null ? publicAddress : baseUrl,
                baseUrl == null,
                used,
                tokens(used),
                dialect,
                Map.copyOf(headers),
                timeout,
                attemptTimeout,
                retries,
                List.copyOf(observers),
                logBodies,
                clock,
                pauses,
                () -> ThreadLocalRandom.current().nextDouble());
        Pipeline pipeline = new Pipeline(settings);
        return new Connection(pipeline, pipeline, owned);
    }

    private @Nullable TokenSource tokens(HttpTransport used) {
        if (credential instanceof ApiKey key) {
            return Credential.fixed(key.key());
        }
        if (credential instanceof BearerToken bearer) {
            return Credential.supplied(bearer.supplier());
        }
        return credential instanceof ClientCredentials client ? TokenEndpoint.cached(client, used, clock) : null;
    }

    private static Duration positive(Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw new IllegalArgumentException("The timeout must be positive");
        }
        return value;
    }

    @SuppressWarnings("unchecked") // B is the builder itself
    private B self() {
        return (B) this;
    }
}
