package dev.tercet.conformance.report;

import dev.tercet.conformance.contract.ApiContract;
import dev.tercet.conformance.contract.ContractCase;
import dev.tercet.conformance.contract.ContractOperation;
import dev.tercet.conformance.replay.Outcome.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The matrix for people: one page, nothing loaded from elsewhere, readable without colour. */
public final class CoverageHtml {

    private static final String STYLE = """
            :root{color-scheme:light dark;--line:#8884;--dim:#888;--green:#1a7f37;--red:#cf222e;--grey:#8b949e}
            body{font:15px/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem}h2{margin-top:3rem}h3{margin:2rem 0 .3rem;color:var(--dim);font-weight:600}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;
            border-top:1px solid var(--line)}thead th{position:sticky;top:0;background:Canvas;border:0}
            code{font:13px ui-monospace,monospace}.path{color:var(--dim)}td.op{width:22rem}
            .status{display:inline-block;min-width:2.6rem;color:var(--dim);font:13px ui-monospace,monospace}
            .case{white-space:nowrap;margin-right:1rem;display:inline-block}
            .legs{letter-spacing:.12em;margin-right:.35rem}.green{color:var(--green)}.red{color:var(--red);font-weight:700}
            .not_implemented,.not_applicable,.none{color:var(--grey)}
            .bar{display:flex;height:.5rem;border-radius:.25rem;overflow:hidden;background:var(--line);max-width:24rem}
            .bar i{background:var(--green)}
            """;

    private static final Map<Verdict, String> MARKS =
            Map.of(Verdict.GREEN, "●", Verdict.RED, "✕", Verdict.NOT_IMPLEMENTED, "○", Verdict.NOT_APPLICABLE, "–");

    private final Coverage coverage;
    private final StringBuilder page = new StringBuilder();

    private CoverageHtml(Coverage coverage) {
        this.coverage = coverage;
    }

    public static String of(Coverage coverage) {
        return new CoverageHtml(coverage).render();
    }

    private String render() {
        page.append("<!doctype html><html lang=en><meta charset=utf-8><title>Coverage of the contracts</title>")
                .append("<meta name=viewport content='width=device-width'><style>")
                .append(STYLE)
                .append(
                        "</style><h1>Operation × status × example</h1><p>Each example has three marks: valid against its"
                                + " <b>schema</b>, replayed at the <b>server</b>, replayed through the <b>SDK</b>. ")
                .append(
                        "<span class=green>●</span> as documented, <span class=red>✕</span> differs (point at it to read"
                                + " how), ○ not implemented, – cannot be sent in this way.</p>");
        ApiContract.all().forEach(this::contract);
        return page.append("</html>\n").toString();
    }

    private void contract(ApiContract contract) {
        page.append("<h2 id=")
                .append(contract.name())
                .append('>')
                .append(contract.name())
                .append("</h2>");
        long implemented =
                contract.operations().stream().filter(coverage::isImplemented).count();
        figure("operations implemented", implemented, contract.operations().size());
        for (Leg leg : Leg.values()) {
            long green = contract.cases().stream()
                    .filter(c -> coverage.isGreen(leg, c))
                    .count();
            figure("examples green, " + leg.label(), green, contract.cases().size());
        }
        Map<String, List<ContractOperation>> byTag = new LinkedHashMap<>();
        contract.operations().forEach(operation -> byTag.computeIfAbsent(operation.tag(), tag -> new ArrayList<>())
                .add(operation));
        byTag.forEach((tag, operations) -> {
            page.append("<h3>").append(escape(tag)).append("</h3><table>");
            operations.forEach(this::operation);
            page.append("</table>");
        });
    }

    private void figure(String what, long part, int whole) {
        long percent = whole == 0 ? 0 : part * 100 / whole;
        page.append("<div>%d of %d %s<div class=bar><i style='width:%d%%'></i></div></div>"
                .formatted(part, whole, what, percent));
    }

    private void operation(ContractOperation operation) {
        page.append("<tr><td class=op><code>")
                .append(escape(operation.id()))
                .append("</code><br><code class=path>")
                .append(escape(operation.method() + " " + operation.path()))
                .append("</code><td>");
        Map<Integer, List<ContractCase>> byStatus = new LinkedHashMap<>();
        operation.cases().forEach(c -> byStatus.computeIfAbsent(c.status(), status -> new ArrayList<>())
                .add(c));
        byStatus.forEach((status, cases) -> {
            page.append("<div><span class=status>").append(status).append("</span>");
            cases.forEach(this::example);
            page.append("</div>");
        });
    }

    private void example(ContractCase c) {
        page.append("<span class=case><span class=legs>");
        for (Leg leg : Leg.values()) {
            Optional<Coverage.Cell> cell = coverage.cell(leg, c);
            String kind = cell.map(known -> known.verdict().name().toLowerCase(Locale.ROOT))
                    .orElse("none");
            String note = leg.label() + ": " + kind.replace('_', ' ')
                    + cell.map(Coverage.Cell::note)
                            .filter(n -> !n.isEmpty())
                            .map(n -> " - " + n)
                            .orElse("");
            page.append("<span class=%s title=\"%s\">%s</span>"
                    .formatted(
                            kind,
                            escape(note),
                            cell.map(known -> MARKS.get(known.verdict())).orElse("·")));
        }
        page.append("</span>").append(escape(c.name())).append("</span>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
