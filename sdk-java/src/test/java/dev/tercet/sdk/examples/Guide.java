package dev.tercet.sdk.examples;

import dev.tercet.sdk.core.Attempt;
import dev.tercet.sdk.core.CallInfo;
import dev.tercet.sdk.core.CallObserver;
import dev.tercet.sdk.core.CallOptions;
import dev.tercet.sdk.core.Response;
import dev.tercet.sdk.error.ApiException;
import dev.tercet.sdk.error.CallTimeoutException;
import dev.tercet.sdk.error.TransportException;
import dev.tercet.sdk.error.UnprocessableException;
import dev.tercet.sdk.http.JdkTransport;
import dev.tercet.sdk.paging.Page;
import dev.tercet.sdk.rymeda.RymedaClient;
import dev.tercet.sdk.rymeda.model.Claim;
import dev.tercet.sdk.rymeda.model.ClaimDeniedEvent;
import dev.tercet.sdk.rymeda.model.ClaimPaidEvent;
import dev.tercet.sdk.rymeda.model.ClaimStatus;
import dev.tercet.sdk.rymeda.model.RymedaEvent;
import dev.tercet.sdk.rymeda.model.Session;
import dev.tercet.sdk.rymeda.webhook.RymedaWebhooks;
import dev.tercet.sdk.rymi.RymiClient;
import dev.tercet.sdk.waiting.WaitOptions;
import dev.tercet.sdk.waiting.WaitResult;
import dev.tercet.sdk.webhook.ReplayGuard;
import dev.tercet.sdk.webhook.WebhookVerificationException;
import dev.tercet.sdk.webhook.WebhookVerifier;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The code of the guide. The build compiles it, and runs what needs no network. */
final class Guide {
    private Guide() {}

    static RymedaClient clients() {
        // tag::clients[]
        RymedaClient rymeda = RymedaClient.builder()
                .clientCredentials("client_id", "client_secret", "care:read", "revenue:write")
                .timeout(Duration.ofSeconds(30))
                .retries(3)
                .build();
        // end::clients[]
        return rymeda;
    }

    static RymiClient proxied() {
        // tag::transport[]
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(ProxySelector.of(new InetSocketAddress("proxy.example", 3128)))
                .build();
        RymiClient rymi = RymiClient.builder()
                .apiKey("rymi_...")
                .transport(JdkTransport.using(http))
                .build();
        // end::transport[]
        return rymi;
    }

    static void errors(RymedaClient rymeda) {
        // tag::errors[]
        try {
            rymeda.care().sessions().get("session_789");
        } catch (UnprocessableException e) {
            e.details().forEach(detail -> System.err.println(detail.field() + ": " + detail.message()));
        } catch (ApiException e) {
            System.err.println(e.status() + " " + e.code() + ", request " + e.requestId() + ", " + e.attempts());
        } catch (CallTimeoutException e) {
            System.err.println("Too slow: " + e.kind());
        } catch (TransportException e) {
            System.err.println("No answer after " + e.attempts().size() + " attempts");
        }
        // end::errors[]
    }

    static Session options(RymedaClient rymeda) {
        // tag::options[]
        CallOptions options = CallOptions.none()
                .timeout(Duration.ofSeconds(5))
                .retries(0)
                .idempotencyKey("booking-4711")
                .header("X-Correlation-Id", "abc")
                .credential("rym_live_another_organization");
        Session session =
                rymeda.care().sessions().create(b -> b.clientId("client_123").providerId("prov_456"), options);
        // end::options[]
        return session;
    }

    static void responses(RymedaClient rymeda) {
        // tag::responses[]
        Response<Session> response = rymeda.care().sessions().withResponse().get("session_789");
        System.out.println(response.requestId() + ", left: "
                + response.meta().rateLimit().remaining() + ", attempts: "
                + response.meta().attempts().size());
        // end::responses[]
    }

    static @Nullable String lists(RymedaClient rymeda) {
        // tag::lists[]
        for (Claim claim : rymeda.revenue()
                .claims()
                .list(q -> q.status(ClaimStatus.SUBMITTED))
                .limit(500)) {
            System.out.println(claim.id());
        }

        Page<Claim> page = rymeda.revenue().claims().list().firstPage();
        String bookmark = page.next();
        if (bookmark != null) {
            List<Claim> rest = rymeda.revenue().claims().list().from(bookmark).toList();
            System.out.println(rest.size());
        }
        // end::lists[]
        return bookmark;
    }

    static void waiting(RymedaClient rymeda) {
        // tag::waiting[]
        WaitResult<Claim> result = rymeda.revenue()
                .claims()
                .await("claim_050", WaitOptions.defaults().timeout(Duration.ofMinutes(2)));
        if (result instanceof WaitResult.Succeeded<Claim> paid) {
            System.out.println("Paid: " + paid.value().amount());
        } else if (result instanceof WaitResult.Failed<Claim> failed) {
            System.out.println("Ended as " + failed.state());
        } else {
            System.out.println("Still " + result.state());
        }
        // end::waiting[]
    }

    static CompletableFuture<Void> async(RymedaClient rymeda) {
        // tag::async[]
        CompletableFuture<Session> session = rymeda.async().care().sessions().get("session_789");
        CompletableFuture<Void> printed = session.thenAccept(found -> System.out.println(found.status()));

        CompletableFuture<Void> claims =
                rymeda.async().revenue().claims().list().limit(1000).forEach(claim -> System.out.println(claim.id()));
        // end::async[]
        return CompletableFuture.allOf(printed, claims);
    }

    static int webhooks(Function<String, @Nullable String> headers, byte[] body) {
        // tag::webhooks[]
        WebhookVerifier<RymedaEvent> webhooks = RymedaWebhooks.withSecret("whsec_current")
                .secret("whsec_next")
                .replayGuard(ReplayGuard.inMemory(100_000))
                .build();
        try {
            webhooks.handle(headers, body, event -> {
                if (event instanceof ClaimPaidEvent paid) {
                    System.out.println(paid.data().claimId() + " " + paid.data().amountPaid());
                } else if (event instanceof ClaimDeniedEvent denied) {
                    System.out.println(
                            denied.data().claimId() + " " + denied.data().reasonCodes());
                }
            });
            return 204;
        } catch (WebhookVerificationException e) {
            return 401;
        }
        // end::webhooks[]
    }

    static RymiClient observing() {
        // tag::observing[]
        RymiClient rymi = RymiClient.builder()
                .apiKey("rymi_...")
                .observer(new CallObserver() {
                    @Override
                    public void attempted(CallInfo call, Attempt attempt) {
                        System.out.println(call.operationId() + " " + attempt.status() + " " + attempt.elapsed());
                    }
                })
                .build();
        // end::observing[]
        return rymi;
    }
}
