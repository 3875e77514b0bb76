package dev.tercet.conformance.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tercet.conformance.contract.Json;
import dev.tercet.conformance.exchange.WireRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as the documents print it, either a curl command or an HTTP request in short. It is read here and not run by
 * curl, so that the suite needs no tool and only the host is another one.
 */
public final class DocumentedCommand {

    /** Blanks end a word; so does a backslash with the line end that it hides, or what a web page left of one. */
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|\\\\\\s+|([^\\s'\"\\\\]+)");

    private static final Pattern SHORT_HTTP =
            Pattern.compile("(GET|POST) (\\S+)(?: Content-Type: (\\S+) (.*))?", Pattern.DOTALL);

    private DocumentedCommand() {}

    /**
     * Reads {@code curl [-X method] url [-H header]... [-d data]}.
     *
     * @throws IllegalArgumentException if it has anything else
     */
    public static WireRequest curl(String command) {
        List<String> words = words(command);
        if (words.isEmpty() || !words.remove(0).equals("curl")) {
            throw new IllegalArgumentException("not a curl command: " + command);
        }
        String method = null;
        String url = null;
        String data = null;
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> method = words.get(++i);
                case "-H" -> {
                    String[] header = words.get(++i).split(":", 2);
                    headers.put(header[0], header[1].strip());
                }
                case "-d" -> data = words.get(++i);
                default -> {
                    if (url != null || words.get(i).startsWith("-")) {
                        throw new IllegalArgumentException("unknown argument " + words.get(i));
                    }
                    url = words.get(i);
                }
            }
        }
        if (data == null) {
            return WireRequest.of(method == null ? "GET" : method, target(String.valueOf(url)), headers);
        }
        String mediaType = headers.remove("Content-Type");
        JsonNode body = TextNode.valueOf(data);
        return WireRequest.of(method == null ? "POST" : method, target(String.valueOf(url)), headers)
                .withBody(mediaType, body);
    }

    /**
     * Reads {@code METHOD url [Content-Type: type form]}.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static WireRequest http(String text) {
        Matcher parts = SHORT_HTTP.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("not an HTTP request in short: " + text);
        }
        WireRequest request = WireRequest.of(parts.group(1), target(parts.group(2)), Map.of());
        if (parts.group(3) == null) {
            return request;
        }
        ObjectNode form = Json.MAPPER.createObjectNode();
        for (String field : parts.group(4).split("\\s*&", -1)) {
            String[] nameAndValue = field.split("=", 2);
            form.put(nameAndValue[0], nameAndValue[1]);
        }
        return request.withBody(parts.group(3), form);
    }

    private static List<String> words(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command);
        while (word.find()) {
            for (int group = 1; group <= 3; group++) {
                if (word.group(group) != null) {
                    words.add(word.group(group));
                }
            }
        }
        return words;
    }

    private static String target(String url) {
        URI uri = URI.create(url);
        return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }
}
