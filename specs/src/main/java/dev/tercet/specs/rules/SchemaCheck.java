package dev.tercet.specs.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.InvalidSchemaRefException;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dev.tercet.specs.ContractSource;
import dev.tercet.specs.SchemaDialect;
import dev.tercet.specs.SourceNode;
import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Validates values against the schemas of a contract in the {@link SchemaDialect}, references followed from file to file. Not
 * thread-safe.
 */
final class SchemaCheck {

    private static final String BASE = "contract://files/";

    /** Stands for a file that does not exist, so that nothing is ever fetched. */
    private static final byte[] EMPTY = {'{', '}'};

    /** A value that fits no member of a union breaks something in each of them. */
    private static final int ERRORS_AT_MOST = 5;

    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig config = SchemaDialect.config();
    private final Map<String, JsonSchema> files = new HashMap<>();
    private final Map<SourceNode, JsonSchema> schemas = new HashMap<>();

    SchemaCheck(ContractSource contract) {
        Map<String, String> texts = new HashMap<>();
        contract.files()
                .forEach(file -> texts.put(BASE + file.file(), file.value().toString()));
        factory = JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012))
                .metaSchema(SchemaDialect.metaSchema())
                .schemaLoaders(loaders -> loaders.schemas(texts).add(iri -> () -> new ByteArrayInputStream(EMPTY)))
                .build();
    }

    /**
     * What is wrong with a value (the first few), each with the pointer into it; empty when it is valid, or when the schema
     * refers to nothing, which is another rule's finding.
     */
    List<String> errors(SourceNode schema, JsonNode value) {
        try {
            return validate(schema, value);
        } catch (InvalidSchemaRefException e) {
            return List.of();
        } catch (JsonSchemaException e) {
            return List.of("the schema is not one of JSON Schema: " + e.getMessage());
        }
    }

    private List<String> validate(SourceNode schema, JsonNode value) {
        JsonSchema compiled = schemas.computeIfAbsent(schema, this::compile);
        return compiled.validate(value.toString(), InputFormat.JSON).stream()
                .map(message -> message.getMessage().replaceFirst("^: ", ""))
                .distinct()
                .limit(ERRORS_AT_MOST)
                .toList();
    }

    /** A file is read once; a schema is then a part of it. */
    private JsonSchema compile(SourceNode schema) {
        SchemaLocation location = SchemaLocation.of(BASE + schema.file() + "#" + schema.pointer());
        return files.computeIfAbsent(schema.file(), file -> factory.getSchema(SchemaLocation.of(BASE + file), config))
                .getSubSchema(location.getFragment());
    }
}
