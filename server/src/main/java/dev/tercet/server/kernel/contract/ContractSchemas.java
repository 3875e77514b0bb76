package dev.tercet.server.kernel.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.UnknownKeywordFactory;
import com.networknt.schema.ValidationMessage;
import dev.tercet.server.kernel.errors.FieldError;
import dev.tercet.specs.SchemaDialect;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks data against the schemas of the contracts and says everything that is wrong at once, under wire names. Schemas
 * are compiled on first use and kept. Thread-safe.
 */
@Startup
@Singleton
public class ContractSchemas {

    private static final String BASE = "contract:///";

    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .preloadJsonSchema(false)
            .build();
    private final Map<SchemaPlace, JsonSchema> compiled = new ConcurrentHashMap<>();
    private final Map<SchemaPlace, String> types = new ConcurrentHashMap<>();
    private final Contracts contracts;
    private final Violations violations;

    public ContractSchemas(Contracts contracts) {
        this.contracts = contracts;
        Map<String, JsonNode> documents = new HashMap<>();
        contracts.checkable().forEach((api, contract) -> documents.put(BASE + api, contract));
        JsonMetaSchema base = SchemaDialect.metaSchema();
        JsonMetaSchema metaSchema = JsonMetaSchema.builder(base.getIri(), base)
                .format(new CronFormat("cron", false))
                .format(new CronFormat("cron-list", true))
                .unknownKeywordFactory(UnknownKeywordFactory.getInstance())
                .build();
        this.violations = new Violations(contracts.checkable());
        this.factory = JsonSchemaFactory.getInstance(VersionFlag.V202012, builder -> builder.metaSchema(metaSchema)
                .schemaLoaders(loaders -> loaders.schemas(iri -> text(documents, iri))));
    }

    /** Everything that is wrong with the data; empty when it is valid. */
    public List<FieldError> check(SchemaPlace place, JsonNode data, String rootName) {
        JsonSchema schema = compiled.computeIfAbsent(place, this::compile);
        List<FieldError> errors = new ArrayList<>();
        for (ValidationMessage message : schema.validate(data)) {
            errors.addAll(violations.describe(place, message, rootName));
        }
        return inOrder(place, errors.stream().distinct().toList());
    }

    /** Errors in the order in which the schema lists the members, as a reader of the contract expects them. */
    public List<FieldError> inOrder(SchemaPlace place, List<FieldError> errors) {
        List<String> members = new ArrayList<>();
        resolved(place).path("properties").fieldNames().forEachRemaining(members::add);
        return errors.stream()
                .sorted(Comparator.comparingInt(error -> {
                    int position = members.indexOf(error.field().split("[.\\[]", 2)[0]);
                    return position < 0 ? members.size() : position;
                }))
                .toList();
    }

    /** The JSON type that a schema asks for, through references; {@code string} when it names none. */
    public String typeOf(SchemaPlace place) {
        return types.computeIfAbsent(place, this::readType);
    }

    private String readType(SchemaPlace place) {
        JsonNode schema = contracts.at(place);
        while (schema.path("$ref").isTextual()) {
            schema = contracts.at(
                    new SchemaPlace(place.api(), schema.get("$ref").asText().substring(1)));
        }
        JsonNode type = schema.path("type").isArray() ? schema.path("type").get(0) : schema.path("type");
        return type.asText("string");
    }

    private JsonNode resolved(SchemaPlace place) {
        JsonNode schema = contracts.at(place);
        while (schema.path("$ref").isTextual()) {
            schema = contracts.at(
                    new SchemaPlace(place.api(), schema.get("$ref").asText().substring(1)));
        }
        return schema;
    }

    private JsonSchema compile(SchemaPlace place) {
        return factory.getSchema(SchemaLocation.of(BASE + place.api() + "#" + place.pointer()), config);
    }

    private static String text(Map<String, JsonNode> documents, String iri) {
        JsonNode document = documents.get(iri);
        return document == null ? null : document.toString();
    }
}
