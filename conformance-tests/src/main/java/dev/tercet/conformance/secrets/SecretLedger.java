package dev.tercet.conformance.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.Content;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.schema.SchemaView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every sensitive value that a run has put in or been given, and where answers showed one that they must not. A secret may
 * be shown in the answer that makes it, at the place that the contract marks, and nowhere else.
 */
public final class SecretLedger {

    private final Map<String, Boolean> values = new LinkedHashMap<>();
    private final List<Shown> answers = new ArrayList<>();

    /**
     * An answer without what the contract allows it to show.
     *
     * @param marked the secrets at marked places of the answer
     * @param own the secrets of the request, and those that nobody knew before this answer
     */
    private record Shown(String label, String rest, Set<String> marked, Set<String> own) {}

    /** Reads the exchanges of one case, in their order. */
    public synchronized void record(ApiContract contract, List<Exchange> exchanges) {
        for (Exchange exchange : exchanges) {
            String id = exchange.label().replaceFirst("\\..*", "");
            contract.operations().stream()
                    .filter(operation -> operation.id().equals(id))
                    .findFirst()
                    .ifPresent(operation -> record(operation, exchange));
        }
    }

    private void record(ContractOperation operation, Exchange exchange) {
        SensitiveValues asked = new SensitiveValues();
        JsonNode body = exchange.request().body();
        if (body != null) {
            operation.requestContent().stream()
                    .filter(content ->
                            content.mediaType().equals(exchange.request().mediaType()))
                    .findFirst()
                    .ifPresent(content -> asked.remove(view(content, body), body));
        }
        SensitiveValues answered = new SensitiveValues();
        Optional<JsonNode> json = exchange.response().json();
        Optional<Content> content = operation
                .answer(exchange.response().status())
                .flatMap(answer -> answer.content(exchange.response().mediaType()));
        String rest = json.isPresent() && content.isPresent()
                ? answered.remove(view(content.get(), json.get()), json.get()).toString()
                : exchange.response().body();
        Set<String> own = secrets(asked.found());
        Set<String> marked = secrets(answered.found());
        marked.stream().filter(secret -> !values.containsKey(secret)).forEach(own::add);
        asked.found().forEach((value, secret) -> values.merge(value, secret, Boolean::logicalOr));
        answered.found().forEach((value, secret) -> values.merge(value, secret, Boolean::logicalOr));
        answers.add(new Shown(exchange.label(), rest, marked, own));
    }

    private static SchemaView view(Content content, JsonNode value) {
        return SchemaView.of(content.contract(), content.schema(), value);
    }

    private static Set<String> secrets(Map<String, Boolean> found) {
        return found.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** All of it: what must not be in a log. */
    public synchronized Set<String> sensitive() {
        return Set.copyOf(values.keySet());
    }

    /** Passwords, tokens, keys: what must not be in a dump of the database. */
    public synchronized Set<String> secrets() {
        return Set.copyOf(secrets(values));
    }

    /** The answers that show a secret where they must not, each by its label; the secret is not told. */
    public synchronized List<String> leaks() {
        Set<String> secrets = secrets();
        List<String> leaks = new ArrayList<>();
        for (Shown answer : answers) {
            if (secrets.stream().anyMatch(answer.rest()::contains)) {
                leaks.add(answer.label() + " shows a secret at an unmarked place");
            }
            if (!answer.own().containsAll(answer.marked())) {
                leaks.add(answer.label() + " shows a secret again");
            }
        }
        return leaks;
    }
}
