package dev.tercet.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.deployment.Target;
import dev.tercet.conformance.exchange.Exchange;
import dev.tercet.conformance.exchange.WireRequest;
import dev.tercet.conformance.wire.RawSender;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** The same mistakes made with one creating, one listing and one reading operation of an API. */
final class BadInputTable {

    private static final String JSON = "application/json";

    private final String api;
    private final int badBody;
    private final JsonNode goodBody;
    private final String create;
    private final String list;
    private final String get;
    private final Field text;
    private final Field other;
    private final String enumerated;
    private final String cursorAt;

    /** A member of the good body, and a value of the wrong type for it. */
    private record Field(String name, JsonNode wrong) {}

    /**
     * @param badBody the status of a body that breaks its schema
     * @param good a case whose request is right
     * @param create the path of that case's operation
     * @param enumerated a query parameter of {@code list} that takes one of a fixed set
     * @param cursorAt where a page names the next cursor, as a JSON pointer; empty where cursors are plain ids
     */
    private BadInputTable(
            String api,
            int badBody,
            String good,
            String create,
            String list,
            String get,
            Field text,
            Field other,
            String enumerated,
            String cursorAt) {
        ContractCase c = ApiContract.named(api).findCase(good);
        this.api = api;
        this.badBody = badBody;
        this.goodBody = c.request().orElseThrow().value();
        this.create = create;
        this.list = list;
        this.get = get;
        this.text = text;
        this.other = other;
        this.enumerated = enumerated;
        this.cursorAt = cursorAt;
    }

    static Stream<BadInput> ofAllApis() {
        BadInputTable rymeda = new BadInputTable(
                "rymeda",
                422,
                "createSession.documented",
                "/v1/care/sessions",
                "/v1/revenue/claims",
                "/v1/care/clients/client_123",
                new Field("clientId", IntNode.valueOf(7)),
                new Field("startTime", TextNode.valueOf("soon")),
                "status",
                "/pagination/cursor");
        BadInputTable rymi = new BadInputTable(
                "rymi",
                400,
                "addDncEntry.documented",
                "/v1/dnc",
                "/v1/calls",
                "/v1/agents/550e8400-e29b-41d4-a716-446655440000",
                new Field("phone_number", IntNode.valueOf(7)),
                new Field("reason", IntNode.valueOf(8)),
                "status",
                "");
        String connectors = "/api/v1/projects/0198c0de-0000-7000-8000-000000000001/connectors";
        BadInputTable rime = new BadInputTable(
                "rime",
                400,
                "createConnector.minimal",
                connectors,
                "/api/v1/connectors",
                connectors + "/0198c0de-0000-7000-8000-000000000101",
                new Field("name", IntNode.valueOf(7)),
                new Field("enabled", TextNode.valueOf("perhaps")),
                "type",
                "/next_cursor");
        return Stream.of(rymeda, rymi, rime).flatMap(table -> Stream.of(
                        table.bodies(), table.queries(), table.cursors(), table.routes(), table.callers())
                .flatMap(rows -> rows));
    }

    private Stream<BadInput> bodies() {
        return Stream.of(
                text("malformed JSON", 400, "{\"" + text.name() + "\": "),
                text("text after the JSON", 400, goodBody + " and more"),
                text("a member twice", 400, "{\"" + text.name() + "\": \"a\", \"" + text.name() + "\": \"b\"}"),
                text("no body", 400, ""),
                text("a list in place of an object", badBody, "[]"),
                body("wrong type", b -> b.set(text.name(), text.wrong()), text.name()),
                body("unknown field", b -> b.put("surprise", true), "surprise"),
                body("missing field", b -> b.remove(text.name()), text.name()),
                body(
                        "two fields wrong at once",
                        b -> b.setAll(Map.of(text.name(), text.wrong(), other.name(), other.wrong())),
                        text.name(),
                        other.name()),
                row("wrong media type", 415, headers -> WireRequest.of("POST", create, headers)
                        .withBody("text/plain", TextNode.valueOf("hello"))));
    }

    private Stream<BadInput> queries() {
        return Stream.of(
                query("bad enum in the query", list + "?" + enumerated + "=mislaid", enumerated),
                query("bad integer in the query", list + "?limit=ten", "limit"),
                query("limit too small", list + "?limit=0", "limit"),
                query("limit too large", list + "?limit=100000", "limit"),
                query(
                        "two parameters wrong at once",
                        list + "?limit=0&" + enumerated + "=mislaid",
                        "limit",
                        enumerated),
                query("unreadable cursor", list + "?cursor=%25%25", "cursor"));
    }

    private Stream<BadInput> cursors() {
        if (cursorAt.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                BadInput.of(api, "altered cursor", 400, target -> {
                    String cursor = nextCursor(target);
                    char last = cursor.charAt(cursor.length() - 3) == 'A' ? 'B' : 'A';
                    String altered =
                            cursor.substring(0, cursor.length() - 3) + last + cursor.substring(cursor.length() - 2);
                    return WireRequest.of("GET", list + "?limit=1&cursor=" + altered, BadInput.asDefault(target, api));
                }),
                BadInput.of(api, "a cursor with other filters", 400, target -> {
                    String value = api.equals("rymeda") ? "denied" : "csv";
                    String query = "?limit=1&" + enumerated + "=" + value + "&cursor=" + nextCursor(target);
                    return WireRequest.of("GET", list + query, BadInput.asDefault(target, api));
                }));
    }

    private Stream<BadInput> routes() {
        return Stream.of(
                row("unknown path", 404, headers -> WireRequest.of("GET", list + "/no/such/path/here", headers)),
                row("wrong method", 405, headers -> WireRequest.of("PATCH", list, headers)));
    }

    private Stream<BadInput> callers() {
        String narrow = api.equals("rymi") ? "publishable" : "readOnly";
        return Stream.of(
                as("no credential", 401, "none", "GET", list),
                as("id of another tenant", 404, "otherTenant", "GET", get),
                BadInput.of(
                        api, "missing scope", 403, target -> WireRequest.of("POST", create, target.headers(api, narrow))
                                .withBody(JSON, goodBody)));
    }

    private String nextCursor(Target target) {
        WireRequest page = WireRequest.of("GET", list + "?limit=1", BadInput.asDefault(target, api));
        Exchange exchange = RawSender.sendPatiently(api + " first page", target.baseUrl(api), page);
        Judgement.skipIfNotImplemented(exchange);
        JsonNode answer = exchange.response().json().orElseThrow();
        if (!answer.at(cursorAt).isTextual()) {
            throw new AssertionError("a page of one of " + list + " names no next cursor: " + answer);
        }
        return answer.at(cursorAt).asText();
    }

    private BadInput text(String what, int status, String body) {
        return row(what, status, headers -> WireRequest.of("POST", create, headers)
                .withBody(JSON, TextNode.valueOf(body)));
    }

    private BadInput body(String what, Consumer<ObjectNode> mistake, String... named) {
        ObjectNode wrong = goodBody.deepCopy();
        mistake.accept(wrong);
        return row(
                what,
                badBody,
                headers -> WireRequest.of("POST", create, headers).withBody(JSON, wrong),
                named);
    }

    private BadInput query(String what, String target, String... named) {
        return row(what, 400, headers -> WireRequest.of("GET", target, headers), named);
    }

    private BadInput as(String what, int status, String credential, String method, String path) {
        return BadInput.of(api, what, status, target -> WireRequest.of(method, path, target.headers(api, credential)));
    }

    private BadInput row(String what, int status, Function<Map<String, String>, WireRequest> request, String... named) {
        return BadInput.of(
                api,
                what,
                status,
                target -> request.apply(new LinkedHashMap<>(BadInput.asDefault(target, api))),
                named);
    }
}
