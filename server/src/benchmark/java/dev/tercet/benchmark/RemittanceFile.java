package dev.tercet.benchmark;

/** Writes an 835 of many claims, each paid with a write-off and a copay. */
final class RemittanceFile {

    private static final int PAID = 200;

    private RemittanceFile() {}

    /** For the claims {@code claim_bench_<first>} and those that follow it. */
    static String of(String trace, int first, int claims) {
        StringBuilder set = new StringBuilder(400 * claims);
        set.append("ST*835*0001~BPR*I*").append(PAID * (long) claims);
        set.append("*C*ACH*CCP*01*111000012*DA*123456789*1512345678**01*021000021*DA*987654321*20250401~");
        set.append("TRN*1*").append(trace).append("*1512345678~DTM*405*20250401~");
        set.append(
                "N1*PR*TEXAS MEDICAID*XV*TXMCD~N3*PO BOX 200555~N4*AUSTIN*TX*78720~PER*BL*PROVIDER SERVICES*TE*8005550100~");
        set.append("N1*PE*CRESTVIEW HEALTH SERVICES*XX*1993999998~REF*TJ*123456789~LX*1~");
        for (int i = first; i < first + claims; i++) {
            String number = "claim_bench_" + i;
            set.append("CLP*")
                    .append(number)
                    .append("*1*245*200*25*MC*PCN")
                    .append(i)
                    .append("*11*1~");
            set.append("NM1*QC*1*DOE*JANE****MI*MCD").append(100_000_000 + i).append("~DTM*232*20250108~");
            set.append("SVC*HC:90837*245*200**1~DTM*472*20250108~CAS*CO*45*20~CAS*PR*3*25~");
        }
        long segments = set.chars().filter(c -> c == '~').count() + 1;
        return "ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250401*1200*^*00501*000000901*0*P*:~"
                + "GS*HP*TXMCD*RYMEDA*20250401*1200*901*X*005010X221A1~"
                + set
                + "SE*" + segments + "*0001~GE*1*901~IEA*1*000000901~";
    }
}
