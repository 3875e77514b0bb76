package dev.tercet.conformance.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A documented answer of an operation.
 *
 * @param pointer its place in the bundle, references followed
 */
public record Answer(ApiContract contract, int status, String pointer) {

    public List<Content> content() {
        return Content.under(contract, pointer);
    }

    /** The content of this media type; parameters such as the charset do not count. */
    public Optional<Content> content(String mediaType) {
        String bare = mediaType.replaceFirst(";.*", "").strip();
        return content().stream()
                .filter(content -> content.mediaType().equalsIgnoreCase(bare))
                .findFirst();
    }

    /** The places of the schemas of the documented headers, by name. */
    public Map<String, String> headers() {
        Map<String, String> schemas = new LinkedHashMap<>();
        contract.at(pointer + "/headers").fieldNames().forEachRemaining(name -> {
            String place = contract.follow(pointer + "/headers/" + ApiContract.escape(name));
            schemas.put(name, place + "/schema");
        });
        return schemas;
    }
}
