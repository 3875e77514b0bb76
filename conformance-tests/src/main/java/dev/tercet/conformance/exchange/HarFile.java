package dev.tercet.conformance.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tercet.conformance.contract.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Exchanges as HTTP Archive 1.2, which browsers and proxies open. */
public final class HarFile {

    private HarFile() {}

    /** Writes the exchanges into the folder and gives back the file. */
    public static Path write(Path folder, String name, List<Exchange> exchanges) {
        ObjectNode root = Json.MAPPER.createObjectNode();
        ObjectNode log = root.putObject("log");
        log.put("version", "1.2");
        log.putObject("creator").put("name", "tercet-conformance-tests").put("version", "1");
        ArrayNode entries = log.putArray("entries");
        exchanges.forEach(exchange -> entries.add(entry(exchange)));
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve(name.replaceAll("[^A-Za-z0-9._-]", "_") + ".har");
            Json.MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode entry(Exchange exchange) {
        ObjectNode entry = Json.MAPPER.createObjectNode();
        long millis = exchange.elapsed().toMillis();
        entry.put("startedDateTime", exchange.started().toString());
        entry.put("time", millis);
        entry.put("comment", exchange.label());
        entry.set("request", request(exchange));
        entry.set("response", response(exchange.response()));
        entry.putObject("cache");
        entry.putObject("timings").put("send", 0).put("wait", millis).put("receive", 0);
        return entry;
    }

    private static ObjectNode request(Exchange exchange) {
        WireRequest sent = exchange.request();
        ObjectNode request = Json.MAPPER.createObjectNode();
        request.put("method", sent.method());
        request.put("url", exchange.url());
        request.put("httpVersion", "HTTP/1.1");
        request.putArray("cookies");
        ArrayNode headers = request.putArray("headers");
        sent.headers().forEach((name, value) -> addPair(headers, name, value));
        ArrayNode query = request.putArray("queryString");
        int mark = sent.target().indexOf('?');
        if (mark >= 0) {
            for (String pair : sent.target().substring(mark + 1).split("&", -1)) {
                String[] nameAndValue = pair.split("=", 2);
                addPair(query, nameAndValue[0], nameAndValue.length == 2 ? nameAndValue[1] : "");
            }
        }
        if (sent.body() != null) {
            request.putObject("postData").put("mimeType", sent.mediaType()).put("text", sent.bodyText());
        }
        request.put("headersSize", -1);
        request.put("bodySize", sent.bodyText().getBytes(StandardCharsets.UTF_8).length);
        return request;
    }

    private static ObjectNode response(WireResponse answer) {
        ObjectNode response = Json.MAPPER.createObjectNode();
        response.put("status", answer.status());
        response.put("statusText", "");
        response.put("httpVersion", "HTTP/1.1");
        response.putArray("cookies");
        ArrayNode headers = response.putArray("headers");
        for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
            header.getValue().forEach(value -> addPair(headers, header.getKey(), value));
        }
        int size = answer.body().getBytes(StandardCharsets.UTF_8).length;
        response.putObject("content")
                .put("size", size)
                .put("mimeType", answer.mediaType())
                .put("text", answer.body());
        response.put("redirectURL", answer.header("Location").orElse(""));
        response.put("headersSize", -1);
        response.put("bodySize", size);
        return response;
    }

    private static void addPair(ArrayNode pairs, String name, String value) {
        pairs.addObject().put("name", name).put("value", value);
    }
}
