package dev.tercet.server.rymeda.edi.remittance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A balanced remittance of any number of claims, made while it is read: big ones need no file and no memory. */
final class GeneratedRemittance extends InputStream {

    private static final String HEAD = Examples835.ISA
            + "GS*HP*TXMCD*RYMEDA*20250122*120001*835*X*005010X221A1~ST*835*0001~BPR*I*%d*C*CHK************20250122~"
            + "TRN*1*BIG*1512345678~N1*PR*TEXAS MEDICAID*XV*TXMCD~N1*PE*CRESTVIEW*XX*1993999998~LX*1~";
    private static final String CLAIM = "CLP*CLAIM%08d*1*245*200*25*MC*P%08d*11*1~NM1*QC*1*DOE*JANE****MI*MCD123456789~"
            + "SVC*HC:90837*245*200**1~DTM*472*20250108~CAS*CO*45*20~CAS*PR*3*25~";
    private static final int SEGMENTS_IN_CLAIM = 6;

    private final Iterator<String> parts;
    private byte[] part = {};
    private int at;

    GeneratedRemittance(int claims) {
        parts = Stream.concat(
                        Stream.concat(
                                Stream.of(HEAD.formatted(200L * claims)),
                                IntStream.range(0, claims).mapToObj(i -> CLAIM.formatted(i, i))),
                        Stream.of("SE*%d*0001~GE*1*835~IEA*1*000000835~".formatted(7 + SEGMENTS_IN_CLAIM * claims)))
                .iterator();
    }

    @Override
    public int read() {
        while (at == part.length) {
            if (!parts.hasNext()) {
                return -1;
            }
            part = parts.next().getBytes(StandardCharsets.US_ASCII);
            at = 0;
        }
        return part[at++];
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int first = read();
        if (first < 0) {
            return -1;
        }
        bytes[offset] = (byte) first;
        int more = Math.min(length - 1, part.length - at);
        System.arraycopy(part, at, bytes, offset + 1, more);
        at += more;
        return more + 1;
    }
}
