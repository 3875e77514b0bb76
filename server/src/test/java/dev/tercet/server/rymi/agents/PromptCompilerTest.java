package dev.tercet.server.rymi.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.Test;

class PromptCompilerTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final JsonNode NOTHING = MissingNode.getInstance();

    @Test
    void saysWhoTheAgentIsAsTheDocumentsDo() {
        String prompt = PromptCompiler.compile("Priya - Sales Specialist", json("""
                        {"name": "Priya", "role": "Insurance sales specialist", "toneOverride": "Warm and confident",
                         "audienceDescription": "Small business owners in India", "companyName": "Acme Insurance"}
                        """), NOTHING, NOTHING);
        assertThat(prompt).isEqualTo("""
                You are Priya, insurance sales specialist at Acme Insurance. Your tone is warm and confident.
                You talk to small business owners in India.
                """);
    }

    @Test
    void anAgentWithoutAPersonaIsItsName() {
        assertThat(PromptCompiler.compile("Alex", NOTHING, NOTHING, NOTHING)).isEqualTo("You are Alex.\n");
    }

    @Test
    void leadsThroughThePlaybookInOrderAndKeepsThePlacesOpen() {
        String prompt = PromptCompiler.compile(
                "Alex",
                NOTHING,
                json("""
                        {"opener": "Hello {caller_name}.",
                         "qualificationFlow": [
                           {"question": "How many people?", "listensFor": "a headcount", "slotName": "headcount"},
                           {"prompt": "Then ask for the budget."}],
                         "requiredSlots": [{"name": "headcount", "description": "Employees", "required": true}, {}],
                         "objectionHandlers": [{"trigger": "Too expensive.", "response": "Start small."}],
                         "scripts": [{"title": "Refund", "when": "asked for money back", "content": "We refund."}],
                         "closingCTA": "Shall I book?", "fallbackCTA": "May I write?",
                         "escalationRule": "When they shout.", "endCallMessage": "Goodbye!"}
                        """),
                json("{\"offLimitsTopics\": \"Politics\", \"prohibitedClaims\": \"Guaranteed returns\"}"));
        assertThat(prompt).isEqualTo("""
                You are Alex.

                # Open with
                - Hello {caller_name}.

                # Ask in this order
                - How many people? Listen for a headcount. Remember it as headcount.
                - Then ask for the budget.

                # Find out before the call ends
                - headcount (required): Employees

                # Answer objections
                - "Too expensive.": Start small.

                # Scripts
                - Refund, when asked for money back: We refund.

                # At the end ask
                - Shall I book?

                # If that is declined
                - May I write?

                # Hand over to a person
                - When they shout.

                # Finish with
                - Goodbye!

                # Do not talk about
                - Politics

                # Never claim
                - Guaranteed returns
                """);
    }

    @Test
    void keepsAcronymsAndDropsTheFullStopOfAHeading() {
        String prompt = PromptCompiler.compile("Alex", json("{\"role\": \"FAQ desk.\"}"), NOTHING, NOTHING);
        assertThat(prompt).isEqualTo("You are Alex, FAQ desk.\n");
    }

    private static JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
