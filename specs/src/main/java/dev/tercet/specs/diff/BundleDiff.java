package dev.tercet.specs.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds what is breaking between two bundles of one API. Stateless apart from one run; not thread-safe. */
public final class BundleDiff {

    private final Document before;
    private final Document after;
    private final List<Break> breaks = new ArrayList<>();

    private BundleDiff(JsonNode before, JsonNode after) {
        this.before = new Document(before);
        this.after = new Document(after);
    }

    /** All breaking changes, in the order of the older bundle. */
    public static List<Break> breaks(JsonNode before, JsonNode after) {
        BundleDiff diff = new BundleDiff(before, after);
        diff.compare("paths", BreakRule.OPERATION_REMOVED);
        diff.compare("webhooks", BreakRule.WEBHOOK_REMOVED);
        return diff.breaks;
    }

    private void compare(String section, BreakRule whenRemoved) {
        Map<String, JsonNode> present = after.operations(section);
        before.operations(section).forEach((name, old) -> {
            JsonNode now = present.get(name);
            if (now == null) {
                add(name, whenRemoved, "is gone");
            } else if (section.equals("webhooks")) {
                compareBody(old, now, name, false);
            } else {
                compareCredentials(old, now, name);
                compareParameters(before.parameters(section, name), after.parameters(section, name), name);
                compareBody(old, now, name, true);
                compareResponses(old.path("responses"), now.path("responses"), name);
            }
        });
    }

    private void compareCredentials(JsonNode old, JsonNode now, String name) {
        Set<String> refused = credentials(old);
        Set<String> accepted = credentials(now);
        refused.removeAll(accepted);
        if (!refused.isEmpty() && !accepted.contains("none")) {
            add(name, BreakRule.CREDENTIAL_NARROWED, "no longer accepts " + String.join(" or ", refused));
        }
    }

    private static Set<String> credentials(JsonNode operation) {
        Set<String> credentials = new TreeSet<>();
        for (JsonNode requirement : operation.path("security")) {
            Set<String> schemes = new TreeSet<>();
            for (var scheme : requirement.properties()) {
                schemes.add(scheme.getKey() + (scheme.getValue().isEmpty() ? "" : scheme.getValue()));
            }
            credentials.add(schemes.isEmpty() ? "none" : String.join(" with ", schemes));
        }
        return credentials.isEmpty() ? new TreeSet<>(Set.of("none")) : credentials;
    }

    private void compareParameters(Map<String, JsonNode> old, Map<String, JsonNode> now, String name) {
        old.forEach((key, parameter) -> {
            JsonNode present = now.get(key);
            if (present == null) {
                add(name + " " + key, BreakRule.PARAMETER_REMOVED, "is gone");
            } else {
                SchemaDiff.sent(
                        before, after, parameter.path("schema"), present.path("schema"), name + " " + key, breaks);
            }
        });
        now.forEach((key, parameter) -> {
            boolean wasRequired =
                    old.containsKey(key) && old.get(key).path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasRequired) {
                add(name + " " + key, BreakRule.PARAMETER_REQUIRED, "is required now");
            }
        });
    }

    private void compareBody(JsonNode old, JsonNode now, String name, boolean sent) {
        JsonNode oldBody = before.follow(old.path("requestBody"));
        JsonNode newBody = after.follow(now.path("requestBody"));
        if (!oldBody.isMissingNode() && newBody.isMissingNode()) {
            add(name, BreakRule.BODY_REMOVED, "the request body is gone");
            return;
        }
        if (sent
                && newBody.path("required").asBoolean()
                && !oldBody.path("required").asBoolean()) {
            add(name, BreakRule.BODY_REQUIRED, "the request body is required now");
        }
        compareContent(oldBody.path("content"), newBody.path("content"), name + " ", sent);
    }

    private void compareResponses(JsonNode old, JsonNode now, String name) {
        for (var response : old.properties()) {
            String where = name + " " + response.getKey();
            JsonNode oldResponse = before.follow(response.getValue());
            JsonNode newResponse = after.follow(now.path(response.getKey()));
            if (newResponse.isMissingNode()) {
                add(where, BreakRule.STATUS_REMOVED, "is gone");
                continue;
            }
            for (var header : oldResponse.path("headers").properties()) {
                if (!newResponse.path("headers").has(header.getKey())) {
                    add(where + " " + header.getKey(), BreakRule.HEADER_REMOVED, "is gone");
                }
            }
            if (!oldResponse.path("content").isEmpty()
                    && newResponse.path("content").isEmpty()) {
                add(where, BreakRule.BODY_REMOVED, "the body is gone");
            } else {
                compareContent(oldResponse.path("content"), newResponse.path("content"), where + " ", false);
            }
        }
    }

    private void compareContent(JsonNode old, JsonNode now, String where, boolean sent) {
        for (var mediaType : old.properties()) {
            JsonNode present = now.path(mediaType.getKey());
            JsonNode oldSchema = mediaType.getValue().path("schema");
            if (present.isMissingNode()) {
                add(where + mediaType.getKey(), BreakRule.MEDIA_TYPE_REMOVED, "is gone");
            } else if (sent) {
                SchemaDiff.sent(before, after, oldSchema, present.path("schema"), where, breaks);
            } else {
                SchemaDiff.read(before, after, oldSchema, present.path("schema"), where, breaks);
            }
        }
    }

    private void add(String where, BreakRule rule, String message) {
        breaks.add(new Break(where, rule, message));
    }
}
