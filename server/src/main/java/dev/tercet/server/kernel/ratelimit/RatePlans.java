package dev.tercet.server.kernel.ratelimit;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The plans of the three APIs, as they are configured. Thread-safe. */
@Singleton
public class RatePlans {

    private final Map<String, Map<String, RatePlan>> byApi = new HashMap<>();
    private final Map<String, RatePlan> smallest = new HashMap<>();

    RatePlans(RateLimitSettings settings) {
        settings.plans().forEach((api, plans) -> {
            Map<String, RatePlan> byName = new HashMap<>();
            plans.forEach((name, plan) -> byName.put(
                    name, new RatePlan(name, plan.requests(), plan.window(), plan.burst(), plan.burstWindow())));
            byApi.put(api, byName);
            byName.values().stream()
                    .filter(RatePlan::limited)
                    .min(Comparator.comparingInt(RatePlan::requests))
                    .ifPresent(plan -> smallest.put(api, plan));
        });
    }

    /** The API's plan of this name; a name that it does not know gets its smallest plan. */
    public RatePlan of(String api, String name) {
        RatePlan plan = byApi.getOrDefault(api, Map.of()).get(name);
        if (plan != null) {
            return plan;
        }
        RatePlan fallback = smallest.get(api);
        if (fallback == null) {
            throw new IllegalStateException("no rate plan is configured for " + api);
        }
        return fallback;
    }
}
