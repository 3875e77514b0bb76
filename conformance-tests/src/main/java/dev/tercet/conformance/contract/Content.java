package dev.tercet.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One media type of a body.
 *
 * @param schema the place of its schema in the bundle
 */
public record Content(ApiContract contract, String mediaType, String schema, JsonNode examples) {

    /** The media types of the request body or the answer at this place. */
    static List<Content> under(ApiContract contract, String holder) {
        List<Content> all = new ArrayList<>();
        for (var entry : contract.at(holder + "/content").properties()) {
            String place = holder + "/content/" + ApiContract.escape(entry.getKey()) + "/schema";
            all.add(new Content(
                    contract, entry.getKey(), place, entry.getValue().path("examples")));
        }
        return all;
    }

    /** The value of the example of this name. */
    Optional<JsonNode> example(String name) {
        JsonNode value = contract.resolve(examples.path(name)).path("value");
        return value.isMissingNode() ? Optional.empty() : Optional.of(value);
    }

    public boolean isJson() {
        return mediaType.equals("application/json");
    }
}
