package dev.tercet.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.sdk.model.Json;
import dev.tercet.sdk.operation.Content;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of every contract is read into its type, and written again without loss. */
class ExamplesTest {
    record Example(String name, Operation<?> operation, Content<?> content, Object value, boolean strict) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Example> examples() {
        List<Example> examples = new ArrayList<>();
        for (String api : Bundles.APIS) {
            Map<?, ?> bundle = Bundles.read(api);
            var all = Bundles.client(api, new ScriptedTransport()).operations();
            Bundles.operations(api).forEach(documented -> {
                Operation<?> operation = all.byId(documented.id());
                if (documented.operation().get("requestBody") != null) {
                    Map<?, ?> body =
                            Bundles.resolve(bundle, documented.operation().get("requestBody"));
                    collect(examples, bundle, documented + " request", operation, operation.request(), body, false);
                }
                ((Map<?, ?>) documented.operation().get("responses")).forEach((status, response) -> {
                    if (status.toString().startsWith("2")) {
                        Map<?, ?> body = Bundles.resolve(bundle, response);
                        collect(examples, bundle, documented + " " + status, operation, operation.answer(), body, true);
                    }
                });
            });
        }
        return examples.stream();
    }

    private static void collect(
            List<Example> examples,
            Map<?, ?> bundle,
            String name,
            Operation<?> operation,
            Content<?> content,
            Map<?, ?> body,
            boolean strict) {
        if (!(body.get("content") instanceof Map<?, ?> media)) {
            return;
        }
        media.forEach((type, described) -> {
            if (((Map<?, ?>) described).get("examples") instanceof Map<?, ?> named
                    && content.form() == Content.Form.JSON) {
                named.forEach((key, example) -> {
                    Object value = Bundles.resolve(bundle, example).get("value");
                    examples.add(new Example(name + " " + key, operation, content, value, strict));
                });
            }
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void survivesTheRoundTrip(Example example) {
        Object typed = example.strict()
                ? example.content().type().read(example.value())
                : example.content().type().readLeniently(example.value());
        assertThat(canonical(Json.parse(Json.text(typed)))).isEqualTo(canonical(example.value()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsWhatItDoesNotKnow(Example example) {
        Object richer = enriched(example.value());
        Object typed = example.content().type().readLeniently(richer);
        assertThat(canonical(Json.parse(Json.text(typed)))).isEqualTo(canonical(richer));
    }

    /** The same value with an unknown member in each object. */
    private static Object enriched(Object json) {
        if (json instanceof Map<?, ?> object) {
            Map<String, Object> richer = new LinkedHashMap<>();
            object.forEach((name, value) -> richer.put((String) name, enriched(value)));
            richer.put("notInTheContract", List.of(1, "two"));
            return richer;
        }
        return json instanceof List<?> list
                ? list.stream().map(ExamplesTest::enriched).toList()
                : json;
    }

    /** Times by their instant, numbers by their value: the same however they are written. */
    private static Object canonical(Object json) {
        if (json instanceof Map<?, ?> object) {
            Map<Object, Object> all = new LinkedHashMap<>();
            object.forEach((name, value) -> all.put(name, canonical(value)));
            return all;
        }
        if (json instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(item -> all.add(canonical(item)));
            return all;
        }
        if (json instanceof Number number) {
            return new BigDecimal(number.toString()).stripTrailingZeros();
        }
        try {
            return json instanceof String text && text.indexOf('T') > 0
                    ? OffsetDateTime.parse(text).toInstant()
                    : json;
        } catch (DateTimeException e) {
            return json;
        }
    }
}
