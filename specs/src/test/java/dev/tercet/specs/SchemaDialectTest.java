package dev.tercet.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaDialectTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    cron;      */15 0-6 1,15 * 1-5;        true
                    cron;      0 2 * * 7;                  true
                    cron;      0-30/10 * * * *;            true
                    cron;      60 * * * *;                 false
                    cron;      * 24 * * *;                 false
                    cron;      * * 0 * *;                  false
                    cron;      * * * 13 *;                 false
                    cron;      * * * * 8;                  false
                    cron;      30-10 * * * *;              false
                    cron;      */0 * * * *;                false
                    cron;      * * * *;                    false
                    cron;      * * * * * *;                false
                    cron;      @daily;                     false
                    cron;      0 2 * * * | 0 4 * * *;      false
                    cron-list; 0 2 * * * | 0 4 * * *;      true
                    cron-list; 0 2 * * *;                  true
                    cron-list; 0 2 * * * | later;          false
                    email;     admin@acme.test;            true
                    email;     admin@localhost;            true
                    email;     admin.acme.test;            false
                    email;     a b@acme.test;              false
                    date-time; 2026-03-01T10:00:00Z;       true
                    date-time; 2026-03-01 10:00;           false
                    date;      2026-02-30;                 false
                    uuid;      0198c0de-0000-7000-8000-000000000001; true
                    uuid;      0198c0de;                   false
                    uri;       https://rime.example/a?b=c; true
                    uri;       not a uri;                  false
                    """)
    void assertsFormats(String format, String value, boolean valid) {
        var schema = JsonSchemaFactory.builder(JsonSchemaFactory.getInstance(VersionFlag.V202012))
                .metaSchema(SchemaDialect.metaSchema())
                .build()
                .getSchema("{\"type\": \"string\", \"format\": \"" + format + "\"}", SchemaDialect.config());

        assertThat(schema.validate("\"" + value + "\"", InputFormat.JSON).isEmpty())
                .isEqualTo(valid);
    }
}
