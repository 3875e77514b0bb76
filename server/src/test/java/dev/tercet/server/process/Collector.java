package dev.tercet.server.process;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** An OTLP collector on loopback that keeps the spans it is sent: as much of the protocol as a test needs. */
final class Collector implements AutoCloseable {

    /** A span; kind 2 is a server's, 3 a client's (as a statement is, to the database). */
    record Span(String traceId, String id, String parentId, String name, int kind, List<String> attributes) {}

    private final List<Span> spans = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/traces", this::receive);
        server.start();
    }

    String endpoint() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<Span> spansOf(String traceId) {
        return spans.stream().filter(span -> span.traceId().equals(traceId)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        UnknownFieldSet request = UnknownFieldSet.parseFrom(exchange.getRequestBody());
        children(request, 1)
                .flatMap(resource -> children(resource, 2))
                .flatMap(scope -> children(scope, 2))
                .map(Collector::span)
                .forEach(spans::add);
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static Span span(UnknownFieldSet span) {
        List<Long> kind = span.getField(6).getVarintList();
        return new Span(
                hex(span, 1),
                hex(span, 2),
                hex(span, 4),
                text(span, 5),
                kind.isEmpty() ? 0 : kind.get(0).intValue(),
                children(span, 9).map(attribute -> text(attribute, 1)).toList());
    }

    private static Stream<UnknownFieldSet> children(UnknownFieldSet message, int field) {
        return message.getField(field).getLengthDelimitedList().stream().map(bytes -> {
            try {
                return UnknownFieldSet.parseFrom(bytes);
            } catch (IOException e) {
                throw new IllegalArgumentException("not what OTLP sends", e);
            }
        });
    }

    private static String hex(UnknownFieldSet message, int field) {
        return HexFormat.of().formatHex(bytes(message, field).toByteArray());
    }

    private static String text(UnknownFieldSet message, int field) {
        return bytes(message, field).toString(StandardCharsets.UTF_8);
    }

    private static ByteString bytes(UnknownFieldSet message, int field) {
        List<ByteString> values = message.getField(field).getLengthDelimitedList();
        return values.isEmpty() ? ByteString.EMPTY : values.get(0);
    }
}
