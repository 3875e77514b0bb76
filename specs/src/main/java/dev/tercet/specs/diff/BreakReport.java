package dev.tercet.specs.diff;

import dev.tercet.specs.Contract;
import dev.tercet.specs.ContractBundler;
import dev.tercet.specs.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares the contracts of the working tree with older bundles and prints every breaking change. Ends with 1 when there are
 * any. Arguments: the folder that holds the contracts, the folder that holds the older {@code <api>.yaml}.
 */
public final class BreakReport {

    private BreakReport() {}

    public static void main(String[] args) throws IOException {
        int count = 0;
        for (Contract contract : Contract.values()) {
            Path older = Path.of(args[1]).resolve(contract.folder() + ".yaml");
            if (!Files.exists(older)) {
                System.out.println(contract.folder() + ": nothing to compare with");
                continue;
            }
            List<Break> breaks = BundleDiff.breaks(
                    Yaml.read(older), ContractBundler.bundle(Path.of(args[0]).resolve(contract.folder())));
            System.out.println(contract.folder() + ": " + breaks.size() + " breaking changes");
            breaks.forEach(change -> System.out.println("  " + change));
            count += breaks.size();
        }
        System.exit(count == 0 ? 0 : 1);
    }
}
