package dev.tercet.server.kernel.auth;

import jakarta.inject.Singleton;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Reads callers from the tokens of an external provider, from the claims that the settings name. */
@Singleton
public class ProviderTokens {

    private final AuthSettings.Provider settings;
    private final TenantPlans plans;

    public ProviderTokens(AuthSettings settings, TenantPlans plans) {
        this.settings = settings.provider();
        this.plans = plans;
    }

    /** Empty when the token is of no API, no tenant of that API, or no client. */
    Optional<Caller> caller(JsonWebToken token) {
        String api = text(token, settings.apiClaim());
        String tenant = text(token, settings.tenantClaim());
        String client = text(token, settings.clientClaim());
        if (!settings.enabled() || api == null || tenant == null || client == null) {
            return Optional.empty();
        }
        String scheme = settings.scheme().get(api);
        Optional<String> tenantPlan = plans.of(api, tenant);
        if (scheme == null || tenantPlan.isEmpty()) {
            return Optional.empty();
        }
        String plan = text(token, settings.planClaim());
        return Optional.of(new Caller(
                api,
                tenant,
                scheme,
                words(claim(token, settings.scopeClaim())),
                client,
                null,
                plan == null ? tenantPlan.get() : plan,
                null));
    }

    private static String text(JsonWebToken token, String path) {
        Object value = claim(token, path);
        return value instanceof JsonString string ? string.getString() : value instanceof String plain ? plain : null;
    }

    private static Set<String> words(Object value) {
        Set<String> words = new LinkedHashSet<>();
        if (value instanceof Collection<?> items) {
            items.forEach(item -> words.addAll(words(item)));
        } else if (value instanceof JsonString string) {
            words.addAll(words(string.getString()));
        } else if (value instanceof String text && !text.isBlank()) {
            words.addAll(List.of(text.strip().split(" +")));
        }
        return words;
    }

    private static Object claim(JsonWebToken token, String path) {
        String[] steps = path.split("/");
        Object value = token.getClaim(steps[0]);
        for (int i = 1; i < steps.length; i++) {
            value = value instanceof Map<?, ?> members ? members.get(steps[i]) : null;
        }
        return value;
    }
}
