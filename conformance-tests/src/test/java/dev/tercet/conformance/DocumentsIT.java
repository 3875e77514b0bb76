package dev.tercet.conformance;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.documents.DocumentedCommand;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.replay.ExchangeCheck;
import dev.tercet.conformance.wire.RawSender;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** The files hold what the documents print, to the letter; the name of a file says what it must answer. */
@DisplayName("Every command of the documents, with only the host replaced")
@Order(20)
@ExtendWith(UnderTest.class)
class DocumentsIT {

    private static final List<String> COMMANDS = List.of(
            "rymeda-token.200.http",
            "rymeda-create-session.201.sh",
            "rymeda-get-client.200.sh",
            "rymeda-create-claim.201.sh",
            "rymeda-list-claims.200.sh",
            "rymeda-list-audits.200.sh",
            "rymeda-list-providers.200.sh",
            "rymeda-query.200.sh",
            "rymi-list-agents.200.sh",
            "rymi-list-agents-page.200.sh",
            "rime-next-page.400.http");

    @TestFactory
    Stream<DynamicTest> run(Target target) {
        return COMMANDS.stream().map(file -> dynamicTest(file, () -> run(file, target)));
    }

    private static void run(String file, Target target) throws IOException {
        String api = file.substring(0, file.indexOf('-'));
        int status = Integer.parseInt(file.split("\\.", -1)[1]);
        WireRequest request = request(file, api, target);
        ContractOperation operation = operation(ApiContract.named(api), request);
        Exchange exchange = RawSender.sendPatiently(file, target.baseUrl(api), request);
        Judgement.skipIfNotImplemented(exchange);
        Judgement.requireNone(ExchangeCheck.answer(operation, status, exchange.response()), exchange);
    }

    private static WireRequest request(String file, String api, Target target) throws IOException {
        try (InputStream in = DocumentsIT.class.getResourceAsStream("/documents/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (file.endsWith(".sh")) {
                return DocumentedCommand.curl(text);
            }
            WireRequest plain = DocumentedCommand.http(text);
            Map<String, String> headers =
                    new LinkedHashMap<>(target.headers(api, api.equals("rime") ? "default" : "none"));
            return new WireRequest(plain.method(), plain.target(), headers, plain.mediaType(), plain.body());
        }
    }

    private static ContractOperation operation(ApiContract contract, WireRequest request) {
        String path = request.target().replaceFirst("\\?.*", "");
        return contract.operations().stream()
                .filter(operation -> operation.method().equals(request.method()))
                .filter(operation -> path.matches(operation.path().replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparing(operation -> operation.parameters().size()))
                .orElseThrow();
    }
}
