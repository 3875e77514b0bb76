package dev.tercet.conformance.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.specs.SchemaDialect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Validates values against the schemas of the contracts by JSON Schema 2020-12, formats included. Thread-safe. */
public final class SchemaCheck {

    private static final String BASE = "contract:///";

    private static final Map<String, String> DOCUMENTS = new HashMap<>();
    private static final Map<String, JsonSchema> COMPILED = new ConcurrentHashMap<>();
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder(SchemaDialect.config())
            .preloadJsonSchema(false)
            .build();
    private static final JsonSchemaFactory FACTORY;

    /** The contracts' own keywords are no mistake; without this the validator warns of each of them. */
    private static final Logger KEYWORDS = Logger.getLogger("com.networknt.schema.UnknownKeywordFactory");

    static {
        KEYWORDS.setLevel(Level.SEVERE);
        for (ApiContract contract : ApiContract.all()) {
            DOCUMENTS.put(
                    BASE + contract.name(),
                    ReadableUnions.in(contract.document()).toString());
        }
        FACTORY = JsonSchemaFactory.getInstance(
                VersionFlag.V202012, builder -> builder.metaSchema(SchemaDialect.metaSchema())
                        .schemaLoaders(loaders -> loaders.schemas(DOCUMENTS)));
    }

    private SchemaCheck() {}

    /**
     * Everything that is wrong with a value.
     *
     * @param schema the place of the schema in the bundle
     */
    public static List<Fault> faults(ApiContract contract, String schema, JsonNode value) {
        String location = BASE + contract.name() + "#" + schema;
        return COMPILED
                .computeIfAbsent(location, place -> FACTORY.getSchema(SchemaLocation.of(place), CONFIG))
                .validate(value)
                .stream()
                .map(message -> new Fault(message.getInstanceLocation().toString(), message.getMessage()))
                .distinct()
                .toList();
    }
}
