package dev.tercet.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.flow.Practice;
import dev.tercet.conformance.flow.Practice.BilledClaim;
import dev.tercet.conformance.flow.Practice.Notice;
import dev.tercet.conformance.flow.Practice.Subscription;
import dev.tercet.conformance.flow.RawPractice;
import dev.tercet.conformance.flow.SdkPractice;
import dev.tercet.conformance.flow.WebhookReceiver;
import dev.tercet.conformance.wire.RawSender;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * From the referral to the money, as a practice lives it. The stories move the clock by days, so they have a sandbox to themselves, and are
 * left out where a running server is tested.
 */
@DisplayName("Stories of a practice")
@Order(80)
@ExtendWith(UnderTest.class)
class FlowsIT {

    private static final List<String> EVENTS =
            List.of("session.created", "session.completed", "claim.submitted", "claim.paid", "claim.denied");
    private static final BigDecimal CHARGE = new BigDecimal("245.00");

    /** A code for which payer_medicaid does not pay. */
    private static final String NOT_COVERED = "99499";

    /** Longer than claims wait for others to share their file, and than the payer waits to look for one. */
    private static final Duration GATHERING = Duration.ofMinutes(2);

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ASKED_AT_MOST = 1200;

    private static Target sandbox;
    private static Instant now;
    private static int stories;

    /** By which way Rymeda is called. */
    enum Way {
        RAW,
        SDK;

        Practice practice() {
            return this == RAW ? new RawPractice(sandbox) : new SdkPractice(sandbox);
        }
    }

    @BeforeAll
    static void start(Target target) {
        Assumptions.assumeTrue(target.isOwnSandbox(), "a running server keeps its own time");
        sandbox = Target.sandbox("flows", Map.of());
        now = Instant.now().truncatedTo(ChronoUnit.MINUTES);
    }

    @AfterAll
    static void end() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void referralToPaidClaim(Way way) throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            Practice practice = way.practice();
            Subscription subscription = practice.subscribe(receiver.address(), EVENTS);
            String client = referredClient(practice, way, "Lopez");
            String session = heldSession(practice, client);
            practice.documentAndSign(session);
            String claim = practice.bill(client, session, "90837", CHARGE);
            assertThat(practice.claim(claim).status()).isEqualTo("submitted");

            assertThat(sentFile(claim, "1")).contains("SV1*HC:90837*245*UN*1").contains("ST*837*");
            advance(Duration.ofHours(1));
            await(practice, claim, "accepted");
            advance(Duration.ofDays(1));
            BilledClaim paid = await(practice, claim, "paid");

            assertThat(paid.amountPaid()).isEqualByComparingTo("200.00");
            assertThat(paid.patientResponsibility()).isEqualByComparingTo("25.00");
            assertThat(paid.reasons()).containsExactly("CO-45", "PR-3");
            assertThat(paid.eraIds()).hasSize(1);
            Practice.Advice advice = practice.remittance(paid.eraIds().get(0));
            assertThat(advice.payerId()).isEqualTo("payer_medicaid");
            assertThat(advice.claims()).contains(claim + ": 1, 200.00, CO-45 20.00, PR-3 25.00");
            assertThat(practice.history(claim)).containsExactly("submitted", "accepted", "paid");
            assertThat(notices(practice, receiver, subscription, 4, session, claim))
                    .containsExactly(
                            new Notice("session.created", session),
                            new Notice("session.completed", session),
                            new Notice("claim.submitted", claim),
                            new Notice("claim.paid", claim));
        }
    }

    @ParameterizedTest
    @EnumSource
    void deniedAndResubmitted(Way way) throws Exception {
        try (WebhookReceiver receiver = new WebhookReceiver()) {
            Practice practice = way.practice();
            String client = referredClient(practice, way, "Okafor");
            String session = heldSession(practice, client);
            practice.documentAndSign(session);
            Subscription subscription = practice.subscribe(receiver.address(), EVENTS);
            String claim = practice.bill(client, session, NOT_COVERED, CHARGE);
            assertThat(sentFile(claim, "1")).contains("SV1*HC:" + NOT_COVERED);
            advance(Duration.ofDays(2));
            BilledClaim denied = await(practice, claim, "denied");
            assertThat(denied.amountPaid()).isEqualByComparingTo("0.00");
            assertThat(denied.reasons()).containsExactly("CO-96");

            practice.resubmit(claim, "90837");
            assertThat(practice.claim(claim).frequencyCode()).isEqualTo("7");
            assertThat(sentFile(claim, "7")).contains("REF*F8*").contains("SV1*HC:90837");
            advance(Duration.ofDays(2));
            BilledClaim paid = await(practice, claim, "paid");
            assertThat(paid.amountPaid()).isEqualByComparingTo("200.00");
            assertThat(paid.eraIds()).hasSize(2);
            assertThat(practice.remittance(paid.eraIds().get(1)).claims())
                    .filteredOn(said -> said.startsWith(claim))
                    .containsExactly(
                            claim + ": 22, 0.00, CO-96 -245.00", claim + ": 1, 200.00, CO-45 20.00, PR-3 25.00");
            assertThat(practice.history(claim))
                    .containsExactly("submitted", "accepted", "denied", "resubmitted", "accepted", "reversed", "paid");
            assertThat(notices(practice, receiver, subscription, 4, session, claim))
                    .containsExactly(
                            new Notice("claim.submitted", claim),
                            new Notice("claim.denied", claim),
                            new Notice("claim.submitted", claim),
                            new Notice("claim.paid", claim));
        }
    }

    private static String referredClient(Practice practice, Way way, String lastName) {
        String client = practice.registerClient(lastName, "MCD" + (900_000_000 + stories++));
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        practice.authorize(client, "TXMCD-" + lastName + '-' + way, today.minusYears(1), today.plusYears(1));
        return client;
    }

    /** Sessions follow each other, as they are all with one provider. */
    private static String heldSession(Practice practice, String client) {
        String session = practice.book(client, now.minus(Duration.ofHours(2L * stories)));
        practice.complete(session, 55);
        return session;
    }

    private static void advance(Duration by) {
        WireRequest move = WireRequest.of("POST", "/sandbox/clock", Map.of())
                .withBody("application/json", Json.MAPPER.createObjectNode().put("advance", by.toString()));
        assertThat(RawSender.send("clock", sandbox.baseUrl("rymeda"), move)
                        .response()
                        .status())
                .isEqualTo(200);
    }

    /** Files are exchanged behind the requests, so the state is asked for until it is there. */
    private static BilledClaim await(Practice practice, String claimId, String status) throws InterruptedException {
        BilledClaim claim = practice.claim(claimId);
        for (int i = 0; i < ASKED_AT_MOST && !claim.status().equals(status); i++) {
            Thread.sleep(PAUSE.toMillis());
            claim = practice.claim(claimId);
        }
        assertThat(claim.status()).isEqualTo(status);
        return claim;
    }

    /** What was sent about the session and the claim, all verified, when so many have come. */
    private static List<Notice> notices(
            Practice practice,
            WebhookReceiver receiver,
            Subscription subscription,
            int expected,
            String session,
            String claim)
            throws InterruptedException {
        List<Notice> notices = List.of();
        for (int i = 0; i < ASKED_AT_MOST && notices.size() < expected; i++) {
            Thread.sleep(PAUSE.toMillis());
            notices = receiver.deliveries().stream()
                    .map(delivery -> practice.verify(delivery.headers(), delivery.body(), subscription.secret()))
                    .filter(notice -> List.of(session, claim).contains(notice.subject()))
                    .toList();
        }
        return notices;
    }

    /** The 837P in which the claim left, wherever the payer has put it since. */
    private static String sentFile(String claimId, String frequencyCode) throws IOException, InterruptedException {
        advance(GATHERING);
        Pattern claim = Pattern.compile("CLM\\*" + claimId + "\\*[^~]*:" + frequencyCode + "\\*");
        for (int i = 0; i < ASKED_AT_MOST; i++) {
            for (Path file : sentFiles()) {
                String text = read(file);
                if (claim.matcher(text).find()) {
                    return text;
                }
            }
            Thread.sleep(PAUSE.toMillis());
        }
        throw new AssertionError("no file has " + claimId);
    }

    /** Nothing where the payer has just taken it away. */
    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        }
    }

    private static List<Path> sentFiles() throws IOException {
        List<Path> sent = new ArrayList<>();
        for (String folder : List.of("outgoing", "payer/taken")) {
            Path place = sandbox.data().resolve("clearinghouse/org_100").resolve(folder);
            if (Files.isDirectory(place)) {
                try (Stream<Path> files = Files.list(place)) {
                    files.filter(file -> file.toString().endsWith(".x12")).forEach(sent::add);
                }
            }
        }
        return sent;
    }
}
