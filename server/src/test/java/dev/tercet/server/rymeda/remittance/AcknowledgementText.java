package dev.tercet.server.rymeda.remittance;

import java.util.ArrayList;
import java.util.List;

/** Writes 277CA files by hand, so that a test sees what it sends and can break it. The answer to one batch. */
public final class AcknowledgementText {

    private final List<String> lines = new ArrayList<>();
    private int levels = 3;

    private AcknowledgementText(String source, String reference, String status, String providerStatus) {
        lines.addAll(List.of(
                "BHT*0085*08*ACK101*20250116*1200*TH~",
                "HL*1**20*1~",
                "NM1*" + source + "~",
                "TRN*1*ACK101~",
                "DTP*050*D8*20250116~",
                "DTP*009*D8*20250116~",
                "HL*2*1*21*1~",
                "NM1*41*2*RYMEDA*****46*RYMEDA01~",
                "TRN*2*" + reference + "~",
                "STC*" + status + "*20250116*WQ*245~",
                "HL*3*2*19*1~",
                "NM1*85*2*CRESTVIEW HEALTH SERVICES*****XX*1993999998~",
                "TRN*2*0~",
                "STC*" + providerStatus + "*20250116*WQ*245~"));
    }

    /** From payer_medicaid, which has received the batch. */
    static AcknowledgementText received() {
        return ofBatch("BATCH101", "A1:19");
    }

    /** From payer_medicaid, which says this of the batch as a whole. */
    public static AcknowledgementText ofBatch(String reference, String status) {
        return new AcknowledgementText("PR*2*TEXAS MEDICAID*****PI*TXMCD", reference, status, "A1:19:PR");
    }

    /** From payer_medicaid, which says this of the provider. */
    public static AcknowledgementText ofProvider(String reference, String status) {
        return new AcknowledgementText("PR*2*TEXAS MEDICAID*****PI*TXMCD", reference, "A1:19", status);
    }

    /** From the clearinghouse. */
    public static AcknowledgementText ofClearinghouse(String reference, String status) {
        return new AcknowledgementText("AY*2*CLEARINGHOUSE*****46*CH1", reference, status, "A1:19:PR");
    }

    /** @param payerNumber null where the payer gives none */
    public AcknowledgementText claim(String number, String status, String payerNumber) {
        levels++;
        lines.addAll(List.of(
                "HL*" + levels + "*3*PT~",
                "NM1*QC*1*DOE*JANE****MI*MCD123456789~",
                "TRN*2*" + number + "~",
                "STC*" + status + "*20250116*WQ*245~"));
        if (payerNumber != null) {
            lines.add("REF*1K*" + payerNumber + "~");
        }
        lines.add("DTP*472*D8*20250108~");
        return this;
    }

    public String text() {
        return "ISA*00*          *00*          *ZZ*TXMCD          *ZZ*RYMEDA         *250116*1200*^*00501*000000101*0*P*:~\n"
                + "GS*HN*TXMCD*RYMEDA*20250116*1200*101*X*005010X214~\nST*277*0001*005010X214~\n"
                + String.join("\n", lines)
                + "\nSE*" + (lines.size() + 2) + "*0001~\nGE*1*101~\nIEA*1*000000101~\n";
    }
}
