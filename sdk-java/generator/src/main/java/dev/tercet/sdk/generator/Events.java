package dev.tercet.sdk.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** Makes one schema of what a contract sends to webhooks: a union of all payloads, told apart by the name of the event. */
final class Events {
    private static final String NAME_OF_EVENT = "event";

    private Events() {}

    /**
     * Adds the union under this name, and takes the webhooks out of the document, since nobody calls them.
     *
     * @throws IllegalArgumentException if a payload is not a schema of its own with the name of the event in it
     */
    static void unite(OpenAPI api, String name) {
        Map<String, PathItem> webhooks = api.getWebhooks();
        api.setWebhooks(null);
        if (webhooks == null || webhooks.isEmpty()) {
            return;
        }
        Map<String, String> mapping = new LinkedHashMap<>();
        webhooks.forEach((event, item) -> mapping.put(event, payload(api, event, item.getPost())));
        Schema<Object> union = new Schema<>();
        union.setDescription("What is sent to webhook endpoints.");
        new LinkedHashSet<>(mapping.values()).forEach(ref -> union.addOneOfItem(new Schema<>().$ref(ref)));
        Discriminator discriminator = new Discriminator();
        discriminator.setPropertyName(NAME_OF_EVENT);
        discriminator.setMapping(mapping);
        union.setDiscriminator(discriminator);
        api.getComponents().addSchemas(name, union);
    }

    private static String payload(OpenAPI api, String event, Operation operation) {
        MediaType body = operation.getRequestBody().getContent().get("application/json");
        String ref = body.getSchema().get$ref();
        Schema<?> payload =
                ref == null ? null : api.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
        if (payload == null
                || payload.getProperties() == null
                || !payload.getProperties().containsKey(NAME_OF_EVENT)) {
            throw new IllegalArgumentException("The webhook " + event + " has no schema with its name in it");
        }
        return ref;
    }
}
