package dev.tercet.server.rymeda.edi;

import java.nio.charset.StandardCharsets;

/** What separates what in a file, which its ISA segment says. */
record Separators(char element, char component, char repetition, char segment) {

    /** The one segment of fixed width. */
    static final int ISA_LENGTH = 106;

    /** Where the element separator stands. */
    private static final int[] PLACES = {3, 6, 17, 20, 31, 34, 50, 53, 69, 76, 81, 83, 89, 99, 101, 103};

    private static final int REPETITION = 82;
    private static final int COMPONENT = 104;
    private static final int SEGMENT = 105;

    /** Those that we write. */
    static final Separators OURS = new Separators('*', ':', '^', '~');

    /** Reads them from an ISA segment of {@value #ISA_LENGTH} bytes. */
    static Separators of(byte[] isa) throws FaultyInputException {
        String text = new String(isa, StandardCharsets.ISO_8859_1);
        char element = text.charAt(PLACES[0]);
        for (int place : PLACES) {
            if (text.charAt(place) != element) {
                throw new FaultyInputException("ISA[0]", "An element does not have its fixed width");
            }
        }
        Separators separators =
                new Separators(element, text.charAt(COMPONENT), text.charAt(REPETITION), text.charAt(SEGMENT));
        if (text.chars().filter(c -> c == element).count() != PLACES.length || !separators.legal()) {
            throw new FaultyInputException(
                    "ISA[0]",
                    "The separators are not four different characters that are no letters, digits, spaces, '.' or '-'");
        }
        return separators;
    }

    boolean includes(int character) {
        return character == element || character == component || character == repetition || character == segment;
    }

    private boolean legal() {
        String all = "" + element + component + repetition + segment;
        return all.chars().distinct().count() == all.length() && all.chars().allMatch(Separators::legal);
    }

    private static boolean legal(int character) {
        return character < 0x7f
                && character != 0
                && !Character.isLetterOrDigit(character)
                && " .-".indexOf(character) < 0;
    }
}
