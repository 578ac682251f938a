package id.jembatan.partners.partnership;

import id.jembatan.partners.partnership.FiguresView.Figure;
import id.jembatan.partners.partnership.FiguresView.Part;
import id.jembatan.partners.partnership.PartnershipBook.Count;
import id.jembatan.platform.caller.Caller;
import id.jembatan.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Counts and figures of the portfolio: none without its definition and the day for which it holds.
@ApplicationScoped
class Figures {

    private static final String NOT_KNOWN = "not_known";

    private final Sql sql;
    private final PartnershipBook book;

    Figures(Sql sql, PartnershipBook book) {
        this.sql = sql;
        this.book = book;
    }

    /// What a figure is called and means, in the language of the caller.
    private record Definition(String name, String meaning) {}

    CountsView counts(CountBy by, PartnershipFilter filter, Caller caller) {
        var names = names(by, caller);
        var definition = definition(by.definition(), caller);
        var counts = book.counts(filter, by.codeFor(caller), caller);
        var ended = book.counts(filter, "case when s.ended_at is not null then 'ended' end", caller).stream()
                .filter(each -> each.code() != null)
                .mapToLong(Count::all)
                .sum();
        var items = counts.stream()
                .map(each -> {
                    var code = Optional.ofNullable(each.code()).orElse(NOT_KNOWN);
                    return new CountsView.Item(
                            code,
                            names.getOrDefault(code, code),
                            each.all(),
                            each.surely(),
                            each.all() - each.surely());
                })
                .filter(each -> !each.code().equals("ended"))
                .toList();
        return new CountsView(
                by.code(),
                definition.name(),
                definition.meaning(),
                book.today(),
                items.stream().mapToLong(CountsView.Item::count).sum() + ended,
                ended,
                items);
    }

    FiguresView all(Caller caller) {
        return new FiguresView(book.today(), List.of(active(caller), dormant(caller)));
    }

    private Figure active(Caller caller) {
        var counts = byCode(book.activity(caller));
        var inForce = sum(counts, "active", "possibly_active", "inactive", "in_force_no_record");
        var active = sum(counts, "active");
        var definition = definition("P03", caller);
        return new Figure(
                "P03",
                definition.name(),
                definition.meaning(),
                inForce == 0
                        ? null
                        : BigDecimal.valueOf(active * 100).divide(BigDecimal.valueOf(inForce), 1, RoundingMode.HALF_UP),
                "percent",
                List.of(
                        new Part("active", active),
                        new Part("inForce", inForce),
                        new Part("possiblyActive", sum(counts, "possibly_active")),
                        new Part("nothingOnRecord", sum(counts, "in_force_no_record")),
                        new Part("notInForce", sum(counts, "not_in_force")),
                        new Part("stageNotKnown", sum(counts, NOT_KNOWN))));
    }

    private Figure dormant(Caller caller) {
        var counts = byCode(book.counts(new PartnershipFilter(), PartnershipBook.DORMANCY, caller));
        var definition = definition("P04", caller);
        return new Figure(
                "P04",
                definition.name(),
                definition.meaning(),
                BigDecimal.valueOf(sum(counts, "dormant")),
                "count",
                List.of(
                        new Part("dormant", sum(counts, "dormant")),
                        new Part("quiet", sum(counts, "quiet")),
                        new Part("lively", sum(counts, "lively")),
                        new Part("nothingOnRecord", sum(counts, "no_record"))));
    }

    private static Map<String, Long> byCode(List<Count> counts) {
        var found = new HashMap<String, Long>();
        counts.forEach(each -> found.put(Optional.ofNullable(each.code()).orElse("ended"), each.all()));
        return found;
    }

    private static long sum(Map<String, Long> counts, String... codes) {
        var sum = 0L;
        for (var code : codes) {
            sum += counts.getOrDefault(code, 0L);
        }
        return sum;
    }

    private Definition definition(String code, Caller caller) {
        var language = PartnershipBook.language(caller);
        return sql.first(
                        "select name_%s, meaning_%s from partnership_figure where code = ?"
                                .formatted(language, language),
                        row -> new Definition(row.getString(1), row.getString(2)),
                        code)
                .orElseThrow();
    }

    private Map<String, String> names(CountBy by, Caller caller) {
        var found = new HashMap<String, String>();
        sql.list(
                        "select code, name_%s as name from %s".formatted(PartnershipBook.language(caller), by.table()),
                        row -> List.of(row.getString("code"), row.getString("name")))
                .forEach(each -> found.put(each.getFirst(), each.getLast()));
        return found;
    }
}
