package dev.tercet.server.kernel.webhooks;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The webhook dialects of all APIs that have one. */
@Singleton
class WebhookDialects {

    private final Map<String, WebhookDialect> byApi;

    WebhookDialects(@All List<WebhookDialect> all) {
        this.byApi = all.stream().collect(Collectors.toMap(WebhookDialect::api, Function.identity()));
    }

    WebhookDialect of(String api) {
        return byApi.get(api);
    }
}
