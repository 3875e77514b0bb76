package dev.tercet.sdk.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.sdk.model.Json;
import dev.tercet.sdk.model.Model;
import dev.tercet.sdk.model.UnionType;
import dev.tercet.sdk.rymeda.model.RymedaEvent;
import dev.tercet.sdk.rymi.model.RymiEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event of every contract has a case of its own in the sealed type of the API's events. */
class EventsTest {
    record Event(String api, String name, Map<?, ?> example) {
        @Override
        public String toString() {
            return api + " " + name;
        }
    }

    static Stream<Event> events() {
        return Stream.of("rymeda", "rymi").flatMap(api -> {
            Map<?, ?> bundle = Bundles.read(api);
            List<Event> events = new ArrayList<>();
            ((Map<?, ?>) bundle.get("webhooks")).forEach((name, item) -> {
                Map<?, ?> post = (Map<?, ?>) ((Map<?, ?>) item).get("post");
                Map<?, ?> content = (Map<?, ?>) ((Map<?, ?>) post.get("requestBody")).get("content");
                Map<?, ?> examples = (Map<?, ?>) ((Map<?, ?>) content.get("application/json")).get("examples");
                examples.values()
                        .forEach(example -> events.add(new Event(api, (String) name, (Map<?, ?>)
                                Bundles.resolve(bundle, example).get("value"))));
            });
            return events.stream();
        });
    }

    @ParameterizedTest
    @MethodSource("events")
    void hasItsCase(Event event) {
        UnionType<?> type = event.api().equals("rymeda") ? RymedaEvent.TYPE : RymiEvent.TYPE;
        Object read = type.read(event.example());
        assertThat(read).isNotInstanceOfAny(RymedaEvent.Unknown.class, RymiEvent.Unknown.class);
        assertThat(((Model) read).get("event")).hasToString(event.name());
        assertThat(((Map<?, ?>) Json.parse(((Model) read).asJson())).keySet())
                .isEqualTo(event.example().keySet());
    }
}
