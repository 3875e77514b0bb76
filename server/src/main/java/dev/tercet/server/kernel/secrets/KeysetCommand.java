package dev.tercet.server.kernel.secrets;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes and rotates a keyset file from the command line, without a server. A rotation in three steps, with a restart of the
 * replicas after each: {@code add} a key that only opens, {@code promote} it to seal, {@code remove} the old one once the
 * log has told that nothing is sealed with it any more.
 */
public final class KeysetCommand {

    public static final String NAME = "secrets";

    private static final String USAGE = """
            secrets create FILE           makes a keyset file
            secrets list FILE             lists the ids of its keys
            secrets add FILE              adds a key that opens, and does not seal yet
            secrets promote FILE KEY-ID   has this key seal from the next start on
            secrets remove FILE KEY-ID    forgets a key; what it alone can open is lost""";

    private final PrintStream out;

    public KeysetCommand(PrintStream out) {
        this.out = out;
    }

    /** Returns the exit code of the process. */
    public int run(List<String> arguments) throws IOException {
        String verb = arguments.isEmpty() ? "" : arguments.get(0);
        int expected = verb.equals("promote") || verb.equals("remove") ? 3 : 2;
        if (arguments.size() != expected) {
            out.println(USAGE);
            return 2;
        }
        try {
            return run(verb, new KeysetFile(Path.of(arguments.get(1))), arguments.get(expected - 1));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 1;
        }
    }

    private int run(String verb, KeysetFile file, String last) throws IOException {
        switch (verb) {
            case "create" -> {
                if (Files.exists(file.path())) {
                    throw new IllegalArgumentException("there is a file already: " + file.path());
                }
                file.write(Keyset.create());
            }
            case "add" -> file.write(file.read().withNewKey());
            case "promote" -> file.write(file.read().promoting(Integer.parseUnsignedInt(last)));
            case "remove" -> file.write(file.read().without(Integer.parseUnsignedInt(last)));
            case "list" -> {
                // Only shown, below.
            }
            default -> {
                out.println(USAGE);
                return 2;
            }
        }
        out.println(file.read());
        return 0;
    }
}
