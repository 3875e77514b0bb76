package dev.tercet.server.rymeda.clearinghouse.embedded;

/** National provider identifiers: ten digits, the last of which checks the others (Luhn, over 80840 and the first nine). */
final class Npi {

    /** What the digits of 80840 add to the sum. */
    private static final int PREFIX = 24;

    private Npi() {}

    static boolean isValid(String npi) {
        if (npi == null || !npi.matches("[12]\\d{9}")) {
            return false;
        }
        int sum = PREFIX;
        for (int i = 0; i < npi.length(); i++) {
            int digit = npi.charAt(i) - '0';
            boolean doubled = i % 2 == 0;
            sum += doubled ? digit * 2 / 10 + digit * 2 % 10 : digit;
        }
        return sum % 10 == 0;
    }
}
