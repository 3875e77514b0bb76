package dev.tercet.server.rymeda.edi.remittance;

import dev.tercet.server.rymeda.edi.EdiException;
import dev.tercet.server.rymeda.edi.EdiFault;
import dev.tercet.server.rymeda.edi.EdiSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A remittance to break: two claims, one paid and one with a reversal, and money of no claim. */
final class Examples835 {

    static final String ISA =
            "ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250122*1200*^*00501*000000835*0*P*:~";

    /** Line by line, so that a test can name a line. Balanced: 200 - 150 + 60 - 10 = 100. */
    private static final List<String> LINES = List.of(
            ISA,
            "GS*HP*TXMCD*RYMEDA*20250122*120001*835*X*005010X221A1~",
            "ST*835*0001~",
            "BPR*I*100*C*ACH*CCP*01*111000012*DA*123456789*1512345678**01*021000021*DA*987654321*20250122~",
            "TRN*1*EFT1*1512345678~",
            "REF*EV*RECEIVER~",
            "DTM*405*20250122~",
            "N1*PR*TEXAS MEDICAID*XV*TXMCD~",
            "N3*PO BOX 200555~",
            "N4*AUSTIN*TX*78720~",
            "REF*2U*4711~",
            "PER*BL*PROVIDER SERVICES*TE*8005550100~",
            "N1*PE*CRESTVIEW HEALTH SERVICES*XX*1993999998~",
            "REF*TJ*123456789~",
            "LX*1~",
            "TS3*1993999998*11*20251231*3*340~",
            "CLP*A1*1*245*200*25*MC*P1*11*1~",
            "NM1*QC*1*DOE*JANE****MI*MCD123456789~",
            "MOA***MA01*N130~",
            "DTM*232*20250107~",
            "SVC*HC:90837:95*245*200**1~",
            "DTM*472*20250108~",
            "CAS*CO*45*20~",
            "CAS*PR*3*25*1~",
            "LQ*HE*N130~",
            "LQ*RX*70~",
            "CLP*A2*22*-245*-150**MC*P2~",
            "CAS*CO*45*-95~",
            "NM1*QC*1*ROE*RICHARD~",
            "CLP*A3*1*95*60*20*MC*P3~",
            "NM1*QC*1*ROE*RICHARD~",
            "DTM*232*20250106~",
            "SVC*HC:90834*95*60~",
            "CAS*PR*1*15**2*5~",
            "CAS*CO*45*10**253*5~",
            "PLB*1993999998*20251231*WO:OVER1*15*L6*-5~",
            "SE*35*0001~",
            "GE*1*835~",
            "IEA*1*000000835~");

    private Examples835() {}

    static List<String> lines() {
        return new ArrayList<>(LINES);
    }

    static String file() {
        return String.join("\n", LINES);
    }

    /** The file with one line changed. */
    static String with(String line, String other) {
        if (!LINES.contains(line)) {
            throw new IllegalArgumentException("no such line: " + line);
        }
        return file().replace(line, other);
    }

    /** The faults that are found; none if the file is taken. */
    static List<EdiFault> faults(String file) throws IOException {
        try {
            new RemittanceReader().check(EdiSource.of(file));
            return List.of();
        } catch (EdiException e) {
            return e.faults();
        }
    }

    static List<ClaimPayment> claims(String file) throws IOException, EdiException {
        List<ClaimPayment> claims = new ArrayList<>();
        new RemittanceReader().forEach(EdiSource.of(file), claims::add);
        return claims;
    }
}
