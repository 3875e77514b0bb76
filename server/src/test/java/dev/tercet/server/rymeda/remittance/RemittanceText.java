package dev.tercet.server.rymeda.remittance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes 835 files by hand, so that a test sees what it sends and can break it. One payment of payer_medicaid. */
public final class RemittanceText {

    private final String trace;
    private final List<String> claims = new ArrayList<>();
    private BigDecimal total = BigDecimal.ZERO;
    private String payerNumber = "TXMCD";

    private RemittanceText(String trace) {
        this.trace = trace;
    }

    public static RemittanceText of(String trace) {
        return new RemittanceText(trace);
    }

    RemittanceText payer(String number) {
        payerNumber = number;
        return this;
    }

    /** @param adjustments such as {@code CO*45*20} */
    public RemittanceText claim(
            String number, String status, String billed, String paid, String patient, String... adjustments) {
        StringBuilder text = new StringBuilder(
                "CLP*%s*%s*%s*%s*%s*MC*PCN-%1$s*11*1~\n".formatted(number, status, billed, paid, patient));
        text.append("NM1*QC*1*DOE*JANE****MI*MCD123456789~\n");
        text.append("SVC*HC:90837*%s*%s**1~\nDTM*472*20250301~\n".formatted(billed, paid));
        for (String adjustment : adjustments) {
            text.append("CAS*").append(adjustment).append("~\n");
        }
        claims.add(text.toString());
        total = total.add(new BigDecimal(paid));
        return this;
    }

    public String text() {
        return text(total.toPlainString());
    }

    /** @param paidInAll what the file says it pays (BPR02), right or wrong */
    String text(String paidInAll) {
        String transaction = """
                ST*835*0001~
                BPR*I*%s*C*ACH*CCP*01*111000012*DA*123456789*1512345678**01*021000021*DA*987654321*20250401~
                TRN*1*%s*1512345678~
                DTM*405*20250401~
                N1*PR*TEXAS MEDICAID*XV*%s~
                N3*PO BOX 200555~
                N4*AUSTIN*TX*78720~
                PER*BL*PROVIDER SERVICES*TE*8005550100~
                N1*PE*CRESTVIEW HEALTH SERVICES*XX*1993999998~
                REF*TJ*123456789~
                LX*1~
                """.formatted(paidInAll, trace, payerNumber) + String.join("", claims);
        long segments = transaction.chars().filter(c -> c == '~').count() + 1;
        return """
                ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250401*1200*^*00501*000000901*0*P*:~
                GS*HP*TXMCD*RYMEDA*20250401*1200*901*X*005010X221A1~
                """ + transaction + """
                SE*%d*0001~
                GE*1*901~
                IEA*1*000000901~
                """.formatted(segments);
    }
}
