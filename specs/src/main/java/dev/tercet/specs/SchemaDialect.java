package dev.tercet.specs;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Format;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * How values are validated against the schemas of the contracts: JSON Schema 2020-12, formats asserted, the discriminator no
 * more than a hint, as the standard has it, and the formats {@code cron} and {@code cron-list} beside the standard ones. Thread-safe.
 */
public final class SchemaDialect {

    /** The validator's own check knows only registered top-level domains, so it refuses the reserved ones of examples. */
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)*");

    private static final JsonMetaSchema META_SCHEMA = JsonMetaSchema.builder(JsonMetaSchema.getV202012())
            .format(format("email", text -> EMAIL.matcher(text).matches()))
            .format(format("cron", Cron::isExpression))
            .format(format("cron-list", Cron::isList))
            .keyword(new NonValidationKeyword("example"))
            .build();

    private SchemaDialect() {}

    public static JsonMetaSchema metaSchema() {
        return META_SCHEMA;
    }

    /** The settings that a schema of this dialect is compiled with; errors carry JSON pointers. */
    public static SchemaValidatorsConfig config() {
        return SchemaValidatorsConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .build();
    }

    private static Format format(String name, Predicate<String> test) {
        return new Format() {
            @Override
            public String getName() {
                return name;
            }

            @Override
            public boolean matches(ExecutionContext context, String value) {
                return test.test(value);
            }
        };
    }
}
