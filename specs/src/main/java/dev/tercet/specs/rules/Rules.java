package dev.tercet.specs.rules;

import dev.tercet.specs.ContractSource;
import java.util.List;

/** All rules of the contracts: the one place where they are listed. */
public final class Rules {

    public static final List<Rule> ALL = List.of(
            new SubsetRule(),
            new ReferencesLeadRule(),
            new UnusedComponentRule(),
            new ComponentNameRule(),
            new NamedComponentsRule(),
            new DiscriminatorRule(),
            new BoundedRule(),
            new DescribedRule(),
            new ClosedRequestsRule(),
            new RequiredRule(),
            new OperationIdRule(),
            new TagRule(),
            new SecurityRule(),
            new PlacementRule(),
            new SuccessRule(),
            new ErrorsListedRule(),
            new PaginationRule(),
            new CasesPairedRule(),
            new CasesResolvableRule(),
            new ExamplesValidRule(),
            new ExtensionsRule());

    private Rules() {}

    /** What all rules find in a contract, by file, line and rule. */
    public static List<Finding> check(ContractSource contract) {
        return ALL.stream()
                .flatMap(rule -> rule.check(contract).stream())
                .sorted()
                .toList();
    }
}
