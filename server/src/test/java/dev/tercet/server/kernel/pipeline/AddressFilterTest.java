package dev.tercet.server.kernel.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tercet.server.kernel.errors.ApiException;
import dev.tercet.server.kernel.errors.FailureKind;
import dev.tercet.server.kernel.request.CurrentRequest;
import dev.tercet.server.rime.RimeDialect;
import dev.tercet.server.rymi.RymiDialect;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressFilterTest {

    private final CurrentRequest request = new CurrentRequest();

    @Test
    void clearTextIsRefusedWhereHttpsIsRequired() {
        request.speak(new RimeDialect(false));
        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> new AddressFilter(request, true).read(arriving("http", "acme.rimedata.io")));
        assertThat(refused.failure().kind()).isEqualTo(FailureKind.FORBIDDEN);
        assertThat(refused.failure().message()).isEqualTo("Requests must use HTTPS.");
    }

    @Test
    void httpsNamesTheTenant() {
        request.speak(new RimeDialect(false));
        new AddressFilter(request, true).read(arriving("https", "acme.rimedata.io"));
        assertThat(request.namedTenant()).isEqualTo("acme");
    }

    @Test
    void clearTextPassesElsewhere() {
        request.speak(new RimeDialect(true));
        new AddressFilter(request, false).read(arriving("http", "acme.localhost"));
        assertThat(request.namedTenant()).isEqualTo("acme");

        request.speak(new RymiDialect());
        assertThatCode(() -> new AddressFilter(request, true).read(arriving("http", "api.rymi.ai")))
                .doesNotThrowAnyException();
    }

    private static RoutingContext arriving(String scheme, String host) {
        HttpServerRequest http = answering(
                HttpServerRequest.class, Map.of("scheme", scheme, "authority", HostAndPort.create(host, 443)));
        return answering(RoutingContext.class, Map.of("request", http));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName()));
        return type.cast(proxy);
    }
}
