package dev.tercet.server.rymi.agents;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Puts a prompt together from persona, playbook and the limits of the runtime settings. Only what is there is said;
 * places such as {@code {caller_name}} stay open until the call starts. A pure function of its input.
 */
final class PromptCompiler {

    private final StringBuilder prompt = new StringBuilder();

    private PromptCompiler() {}

    /** @param agentName who the agent is when the persona has no name */
    static String compile(String agentName, JsonNode persona, JsonNode playbook, JsonNode advanced) {
        PromptCompiler compiler = new PromptCompiler();
        compiler.introduce(agentName, persona);
        compiler.explain(persona);
        compiler.lead(playbook);
        compiler.close(playbook);
        compiler.forbid(advanced);
        return compiler.prompt.toString();
    }

    private void introduce(String agentName, JsonNode persona) {
        String name = text(persona, "name");
        prompt.append("You are ").append(name.isEmpty() ? agentName : name);
        append(", ", asPhrase(text(persona, "role")));
        append(" at ", text(persona, "companyName"));
        prompt.append(". ");
        append("Your tone is ", asPhrase(text(persona, "toneOverride")), ".");
        prompt.setLength(prompt.toString().stripTrailing().length());
        prompt.append('\n');
        append("You talk to ", asPhrase(text(persona, "audienceDescription")), ".\n");
    }

    private void explain(JsonNode persona) {
        section("Company", lines(text(persona, "companyDescription"), text(persona, "companyWebsite")));
        section("Facts you may rely on", each(persona, "knowledgeBase", JsonNode::asText));
        section("The call is a success when", each(persona, "successCriteria", JsonNode::asText));
        section("Kinds of callers", each(persona, "callerPersonas", PromptCompiler::caller));
        JsonNode voice = persona.path("voiceConfig");
        section("Accent", lines(text(voice, "accent")));
    }

    private void lead(JsonNode playbook) {
        section("Open with", lines(text(playbook, "opener")));
        section("Ask in this order", each(playbook, "qualificationFlow", PromptCompiler::question));
        section("Find out before the call ends", each(playbook, "requiredSlots", PromptCompiler::slot));
        section(
                "Answer objections",
                each(
                        playbook,
                        "objectionHandlers",
                        o -> joined(": ", quoted(text(o, "trigger")), text(o, "response"))));
        section(
                "Scripts",
                each(
                        playbook,
                        "scripts",
                        s -> joined(": ", joined(", when ", text(s, "title"), text(s, "when")), text(s, "content"))));
    }

    private void close(JsonNode playbook) {
        section("At the end ask", lines(text(playbook, "closingCTA")));
        section("If that is declined", lines(text(playbook, "fallbackCTA")));
        section("Hand over to a person", lines(text(playbook, "escalationRule")));
        section("Finish with", lines(text(playbook, "endCallMessage")));
    }

    private void forbid(JsonNode advanced) {
        section("Do not talk about", lines(text(advanced, "offLimitsTopics")));
        section("Never claim", lines(text(advanced, "prohibitedClaims")));
    }

    private static String caller(JsonNode caller) {
        return joined(
                ": ", joined(", when ", text(caller, "type"), text(caller, "detectedWhen")), text(caller, "approach"));
    }

    private static String question(JsonNode step) {
        String listensFor = text(step, "listensFor");
        String slot = text(step, "slotName");
        return joined(
                " ",
                text(step, "question"),
                text(step, "prompt"),
                listensFor.isEmpty() ? "" : "Listen for " + listensFor + ".",
                slot.isEmpty() ? "" : "Remember it as " + slot + ".");
    }

    private static String slot(JsonNode slot) {
        String name = text(slot, "name") + (slot.path("required").asBoolean() ? " (required)" : "");
        return joined(": ", name, text(slot, "description"));
    }

    private void section(String title, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        prompt.append("\n# ").append(title).append('\n');
        for (String line : lines) {
            prompt.append("- ").append(line).append('\n');
        }
    }

    private void append(String before, String text) {
        append(before, text, "");
    }

    private void append(String before, String text, String after) {
        if (!text.isEmpty()) {
            prompt.append(before).append(text).append(after);
        }
    }

    private static List<String> each(JsonNode parent, String member, Function<JsonNode, String> asLine) {
        List<String> lines = new ArrayList<>();
        for (JsonNode item : parent.path(member)) {
            String line = asLine.apply(item).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> lines(String... texts) {
        return List.of(texts).stream().filter(t -> !t.isEmpty()).toList();
    }

    private static String joined(String separator, String... texts) {
        return String.join(separator, lines(texts));
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text + '"';
    }

    private static String text(JsonNode parent, String member) {
        return parent.path(member).asText("").strip();
    }

    /** A text that was written as a heading, inside a sentence: "Warm and brief." is "warm and brief"; "FAQ desk" stays. */
    private static String asPhrase(String text) {
        String phrase = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        boolean acronym = phrase.length() > 1 && Character.isUpperCase(phrase.charAt(1));
        return phrase.isEmpty() || acronym ? phrase : Character.toLowerCase(phrase.charAt(0)) + phrase.substring(1);
    }
}
