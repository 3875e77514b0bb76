package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import dev.tercet.specs.Operation;
import dev.tercet.specs.SourceNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code cases-resolvable}: a case says everything that is needed to replay it, and refers to nothing that does not exist. */
final class CasesResolvableRule extends Rule {

    private static final Set<String> KEYS =
            Set.of("status", "path", "query", "headers", "credential", "needs", "summary");
    private static final Set<String> CREDENTIALS =
            Set.of("default", "readOnly", "none", "otherTenant", "freeTier", "publishable");
    private static final Map<String, String> PLACES = Map.of("path", "path", "query", "query", "headers", "header");

    CasesResolvableRule() {
        super("cases-resolvable", "The conformance suite replays the cases from the contract alone.");
    }

    @Override
    void check(ContractSource contract, Findings findings) {
        for (Operation operation : contract.operations()) {
            for (Case c : Case.of(operation)) {
                checkKeys(c, findings);
                PLACES.keySet().stream().sorted().forEach(key -> checkParameters(c, key, findings));
                c.node().get("needs").members().forEach(need -> checkNeed(contract, c, need, findings));
                checkPlaceholders(contract, c, c.node(), findings);
                c.requestExample().ifPresent(example -> checkPlaceholders(contract, c, example, findings));
                c.responseExample().ifPresent(example -> checkPlaceholders(contract, c, example, findings));
            }
        }
    }

    private static void checkKeys(Case c, Findings findings) {
        for (SourceNode member : c.node().members()) {
            if (!KEYS.contains(member.name())) {
                findings.add(member, "a case has no member " + member.name());
            }
        }
        if (!c.node().get("status").value().isInt()) {
            findings.add(c.node(), "a case needs a status");
        }
        SourceNode credential = c.node().get("credential");
        if (credential.exists() && !CREDENTIALS.contains(credential.text())) {
            findings.add(credential, "no credential is called " + credential.text());
        }
    }

    private static void checkParameters(Case c, String key, Findings findings) {
        List<SourceNode> declared = c.operation().parametersIn(PLACES.get(key));
        SourceNode given = c.node().get(key);
        Set<String> names = new HashSet<>();
        for (SourceNode parameter : declared) {
            String name = parameter.get("name").text();
            names.add(name);
            boolean required = parameter.get("required").value().asBoolean();
            if (required && !given.has(name) && (key.equals("path") || !c.sendsFaultyRequest())) {
                findings.add(c.node(), "no value for the " + PLACES.get(key) + " parameter " + name);
            }
        }
        for (SourceNode value : given.members()) {
            // A header may be sent that the contract leaves to HTTP, such as Accept.
            if (!names.contains(value.name()) && !key.equals("headers") && !c.sendsFaultyRequest()) {
                findings.add(value, "the operation has no " + key + " parameter " + value.name());
            }
        }
    }

    private static void checkNeed(ContractSource contract, Case c, SourceNode need, Findings findings) {
        Optional<Case> needed = Case.find(contract, need.text());
        if (needed.isEmpty()) {
            findings.add(need, "no such case: " + need.text());
        } else if (!needed.get().succeeds()) {
            findings.add(need, need.text() + " does not succeed");
        } else if (leadsBackTo(contract, c.fullName(), needed.get(), new HashSet<>())) {
            findings.add(need, need.text() + " needs this case in turn");
        }
    }

    private static boolean leadsBackTo(ContractSource contract, String start, Case c, Set<String> seen) {
        if (c.fullName().equals(start)) {
            return true;
        }
        return seen.add(c.fullName())
                && c.node().get("needs").members().stream()
                        .flatMap(need -> Case.find(contract, need.text()).stream())
                        .anyMatch(next -> leadsBackTo(contract, start, next, seen));
    }

    private static void checkPlaceholders(ContractSource contract, Case c, SourceNode holder, Findings findings) {
        for (String name : Placeholders.in(holder.value())) {
            String need = name.replaceAll("\\..*", "");
            SourceNode declared = c.node().get("needs").get(need);
            if (!declared.exists()) {
                findings.add(holder, "${" + name + "}: " + need + " is not under needs of " + c.fullName());
            } else if (Case.find(contract, declared.text()).isPresent()
                    && Placeholders.lookUp(name, c, contract).isEmpty()) {
                findings.add(holder, "${" + name + "}: not in the answer of " + declared.text());
            }
        }
    }
}
