package dev.tercet.sdk.contract;

import static java.util.Locale.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.sdk.client.ApiClient;
import dev.tercet.sdk.contract.Bundles.Documented;
import dev.tercet.sdk.operation.Operation;
import dev.tercet.sdk.testing.ScriptedTransport;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of every contract can be called, under the name that the contract gives it. */
class ReachabilityTest {
    static Stream<Documented> operations() {
        return Bundles.APIS.stream().flatMap(api -> Bundles.operations(api).stream());
    }

    @Test
    void offersNothingElse() {
        for (String api : Bundles.APIS) {
            List<String> documented =
                    Bundles.operations(api).stream().map(Documented::id).toList();
            assertThat(Bundles.client(api, new ScriptedTransport()).operations().all())
                    .extracting(Operation::id)
                    .containsExactlyInAnyOrderElementsOf(documented);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isReachedByItsAccessorAndDescribedTruly(Documented documented) throws Exception {
        ApiClient client = Bundles.client(documented.api(), new ScriptedTransport());
        Operation<?> operation = client.operations().byId(documented.id());
        Map<?, ?> resource = (Map<?, ?>) documented.operation().get("x-resource");

        assertThat(operation.path()).isEqualTo(documented.path());
        assertThat(operation.method()).isEqualToIgnoringCase(documented.method());
        assertThat(operation.resource()).isEqualTo(resource.get("accessor") + "." + resource.get("method"));
        assertThat(operation.paging() != null).isEqualTo(documented.operation().containsKey("x-pagination"));

        assertThat(operation.waiting() != null).isEqualTo(documented.operation().containsKey("x-waiter"));

        for (Object root : List.of(client, method(client, "async").invoke(client))) {
            Object place = reach(root, (String) resource.get("accessor"));
            String method = (String) resource.get("method");
            assertThat(method(place, method)).isNotNull();
            Object withResponse = method(place, "withResponse").invoke(place);
            assertThat(method(withResponse, method)).isNotNull();
            if (operation.waiting() != null) {
                String suffix =
                        method.equals("get") ? "" : method.substring(0, 1).toUpperCase(ROOT) + method.substring(1);
                assertThat(method(place, "await" + suffix)).isNotNull();
            }
        }
    }

    private static Object reach(Object root, String path) throws Exception {
        Object place = root;
        for (String step : path.split("\\.", -1)) {
            Method accessor = method(place, step);
            Object[] arguments = new Object[accessor.getParameterCount()];
            Arrays.fill(arguments, "id");
            place = accessor.invoke(place, arguments);
        }
        return place;
    }

    private static Method method(Object place, String name) {
        return Arrays.stream(place.getClass().getMethods())
                .filter(method ->
                        method.getName().equals(name) || method.getName().equals(name + "_"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(place.getClass() + " has no method " + name));
    }
}
