package dev.tercet.server.rymeda.edi.remittance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tercet.server.rymeda.edi.ContractFiles;
import dev.tercet.server.rymeda.edi.EdiSource;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemittanceReaderTest {

    private final RemittanceReader reader = new RemittanceReader();

    @Test
    void readsWhatIsPaidByWhomToWhom() throws Exception {
        assertThat(reader.check(EdiSource.of(Examples835.file())))
                .isEqualTo(new Remittance(
                        "000000835",
                        "TEXAS MEDICAID",
                        "TXMCD",
                        "CRESTVIEW HEALTH SERVICES",
                        "1993999998",
                        "123456789",
                        "EFT1",
                        "1512345678",
                        "ACH",
                        LocalDate.of(2025, 1, 22),
                        new BigDecimal("100.00"),
                        3,
                        List.of(
                                new ProviderAdjustment("WO", "OVER1", new BigDecimal("15.00")),
                                new ProviderAdjustment("L6", null, new BigDecimal("-5.00")))));
    }

    @Test
    void readsClaimByClaim() throws Exception {
        assertThat(Examples835.claims(Examples835.file()))
                .containsExactly(
                        new ClaimPayment(
                                "A1",
                                "1",
                                new BigDecimal("245.00"),
                                new BigDecimal("200.00"),
                                new BigDecimal("25.00"),
                                "MC",
                                "P1",
                                List.of(),
                                List.of("MA01", "N130"),
                                List.of(new ServicePayment(
                                        "90837",
                                        List.of("95"),
                                        new BigDecimal("245.00"),
                                        new BigDecimal("200.00"),
                                        BigDecimal.ONE,
                                        LocalDate.of(2025, 1, 8),
                                        List.of(
                                                adjustment(AdjustmentGroup.CO, "45", "20.00", null),
                                                adjustment(AdjustmentGroup.PR, "3", "25.00", "1")),
                                        List.of("N130")))),
                        new ClaimPayment(
                                "A2",
                                "22",
                                new BigDecimal("-245.00"),
                                new BigDecimal("-150.00"),
                                new BigDecimal("0.00"),
                                "MC",
                                "P2",
                                List.of(adjustment(AdjustmentGroup.CO, "45", "-95.00", null)),
                                List.of(),
                                List.of()),
                        new ClaimPayment(
                                "A3",
                                "1",
                                new BigDecimal("95.00"),
                                new BigDecimal("60.00"),
                                new BigDecimal("20.00"),
                                "MC",
                                "P3",
                                List.of(),
                                List.of(),
                                List.of(new ServicePayment(
                                        "90834",
                                        List.of(),
                                        new BigDecimal("95.00"),
                                        new BigDecimal("60.00"),
                                        BigDecimal.ONE,
                                        LocalDate.of(2025, 1, 6),
                                        List.of(
                                                adjustment(AdjustmentGroup.PR, "1", "15.00", null),
                                                adjustment(AdjustmentGroup.PR, "2", "5.00", null),
                                                adjustment(AdjustmentGroup.CO, "45", "10.00", null),
                                                adjustment(AdjustmentGroup.CO, "253", "5.00", null)),
                                        List.of()))));
    }

    @Test
    void aPayerWithoutAPlanIdGoesByItsOtherNumber() throws Exception {
        String file = Examples835.with("N1*PR*TEXAS MEDICAID*XV*TXMCD~", "N1*PR*TEXAS MEDICAID~");
        assertThat(reader.check(EdiSource.of(file)).payerIdentifier()).isEqualTo("4711");
    }

    @Test
    void aPayeeMayGoByItsTaxId() throws Exception {
        String file = Examples835.with(
                "N1*PE*CRESTVIEW HEALTH SERVICES*XX*1993999998~", "N1*PE*CRESTVIEW HEALTH SERVICES*FI*999888777~");
        Remittance read = reader.check(
                EdiSource.of(file.replace("REF*TJ*123456789~\n", "").replace("SE*35", "SE*34")));
        assertThat(read.payeeNpi()).isNull();
        assertThat(read.payeeTaxId()).isEqualTo("999888777");
    }

    @ParameterizedTest
    @ValueSource(strings = {"|>!\n", "\u001d\u001f\u001e\u001c", "*:^\r", "~*^:"})
    void takesWhateverSeparatorsTheFileNames(String separators) throws Exception {
        String file = Examples835.file()
                .replace("\n", "")
                .replace('*', '\u0001')
                .replace(':', '\u0002')
                .replace('^', '\u0003')
                .replace('~', '\u0004')
                .replace('\u0001', separators.charAt(0))
                .replace('\u0002', separators.charAt(1))
                .replace('\u0003', separators.charAt(2))
                .replace('\u0004', separators.charAt(3));
        assertThat(reader.check(EdiSource.of(file))).isEqualTo(reader.check(EdiSource.of(Examples835.file())));
        assertThat(Examples835.claims(file)).isEqualTo(Examples835.claims(Examples835.file()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"~", "~\n", "~\r\n", "~\n\n"})
    void lineBreaksAfterSegmentsDoNotMatter(String end) throws Exception {
        String file = Examples835.file().replace("~\n", end) + end.substring(1);
        assertThat(Examples835.claims(file)).isEqualTo(Examples835.claims(Examples835.file()));
    }

    @Test
    void linesMayBeBrokenAtEightyCharacters() throws Exception {
        String header = Examples835.ISA;
        String body = Examples835.file().replace("\n", "").substring(header.length());
        String wrapped = body.replaceAll("(.{80})", "$1\r\n");
        assertThat(Examples835.claims(header + wrapped)).isEqualTo(Examples835.claims(Examples835.file()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-8"})
    void namesComeInTheEncodingsThatPayersUse(String encoding) throws Exception {
        byte[] file = Examples835.with("N1*PR*TEXAS MEDICAID*XV*TXMCD~", "N1*PR*SALUD MUÑOZ*XV*TXMCD~")
                .getBytes(encoding);
        assertThat(reader.check(EdiSource.of(file)).payerName()).isEqualTo("SALUD MUÑOZ");
    }

    @Test
    void aPaymentWithoutClaimsIsOne() throws Exception {
        String file = String.join(
                "",
                Examples835.ISA,
                "GS*HP*TXMCD*RYMEDA*20250122*1200*835*X*005010X221A1~ST*835*0001~",
                "BPR*I*5*C*CHK************20250122~TRN*1*C1*1512345678~N1*PR*A~N1*PE*B*XX*1993999998~",
                "PLB*1993999998*20251231*L6*-5~SE*7*0001~GE*1*835~IEA*1*000000835~");
        assertThat(reader.check(EdiSource.of(file)).claimCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingestEra.paid", "ingestEra.denied", "ingestEra.alreadyPosted"})
    void takesTheContractsExamples(String name) throws Exception {
        assertThat(Examples835.faults(ContractFiles.request(name))).isEmpty();
    }

    @Test
    void readsTheContractsExampleAsTheContractShowsIt() throws Exception {
        String file = ContractFiles.request("ingestEra.paid");
        Remittance read = reader.check(EdiSource.of(file));
        var expected = ContractFiles.response("ingestEra.paid");
        assertThat(read.payerName()).isEqualTo(expected.path("payerName").asText());
        assertThat(read.paymentMethod())
                .isEqualTo(expected.path("paymentMethod").asText());
        assertThat(read.paymentDate()).isEqualTo(expected.path("paymentDate").asText());
        assertThat(read.totalPaid())
                .isEqualByComparingTo(expected.path("totalPaid").decimalValue());
        assertThat(read.payeeName()).isEqualTo(expected.path("payeeName").asText());
        assertThat(read.payeeNpi()).isEqualTo(expected.path("payeeNpi").asText());
        var claim = expected.path("claims").path(0);
        assertThat(Examples835.claims(file)).singleElement().satisfies(one -> {
            assertThat(one.statusCode()).isEqualTo(claim.path("statusCode").asText());
            assertThat(one.payerControlNumber())
                    .isEqualTo(claim.path("payerControlNumber").asText());
            assertThat(one.serviceLines()).singleElement().satisfies(line -> {
                assertThat(line.code()).isEqualTo("90837");
                assertThat(line.serviceDate()).isEqualTo("2025-01-08");
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ingestEra.notX12", "ingestEra.outOfBalance"})
    void findsTheFaultsThatTheContractShows(String name) throws Exception {
        assertThat(Examples835.faults(ContractFiles.request(name))).isEqualTo(ContractFiles.faults(name));
    }

    private static Adjustment adjustment(AdjustmentGroup group, String reason, String amount, String quantity) {
        return new Adjustment(
                group, reason, new BigDecimal(amount), quantity == null ? null : new BigDecimal(quantity));
    }
}
