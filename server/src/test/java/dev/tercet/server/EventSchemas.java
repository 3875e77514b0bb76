package dev.tercet.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.tercet.specs.Contract;
import dev.tercet.specs.SchemaDialect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The contracts' schemas of what the server sends by itself. The server knows only those of requests. */
public final class EventSchemas {

    private static final JsonSchemaFactory FACTORY =
            JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.metaSchema(SchemaDialect.metaSchema())
                    .schemaLoaders(loaders -> loaders.schemas(EventSchemas::contract)));

    private EventSchemas() {}

    /** Everything that is wrong with an event; empty when it is as the contract says. */
    public static Set<ValidationMessage> violations(Contract contract, String schema, JsonNode event) {
        return FACTORY.getSchema(
                        SchemaLocation.of(contract.json() + "#/components/schemas/" + schema), SchemaDialect.config())
                .validate(event);
    }

    private static String contract(String name) {
        try (InputStream in = Contract.class.getResourceAsStream(name)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
