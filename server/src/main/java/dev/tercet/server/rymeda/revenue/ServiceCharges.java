package dev.tercet.server.rymeda.revenue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** What each service of a claim costs. A claim is charged as a whole, and its lines must add up to that (005010X222A1). */
public final class ServiceCharges {

    private ServiceCharges() {}

    /** Equal shares in whole cents; the cents left over go to the first lines, one each. */
    public static List<BigDecimal> split(BigDecimal amount, int lines) {
        BigInteger[] share = amount.movePointRight(2).toBigIntegerExact().divideAndRemainder(BigInteger.valueOf(lines));
        int left = share[1].intValueExact();
        List<BigDecimal> charges = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            BigInteger cents = i < left ? share[0].add(BigInteger.ONE) : share[0];
            charges.add(new BigDecimal(cents, 2));
        }
        return charges;
    }
}
