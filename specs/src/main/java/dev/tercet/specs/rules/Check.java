package dev.tercet.specs.rules;

import dev.tercet.specs.ContractException;
import dev.tercet.specs.ContractSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Prints the findings of all rules in the contracts whose folders are the arguments; ends with 1 when there are any. */
public final class Check {

    private Check() {}

    public static void main(String[] args) throws IOException {
        int count = 0;
        for (String folder : args) {
            count += print(Path.of(folder));
        }
        System.exit(count == 0 ? 0 : 1);
    }

    private static int print(Path folder) throws IOException {
        try {
            List<Finding> findings = Rules.check(ContractSource.read(folder));
            findings.forEach(System.out::println);
            return findings.size();
        } catch (ContractException e) {
            System.out.println(e.getMessage());
            return 1;
        }
    }
}
