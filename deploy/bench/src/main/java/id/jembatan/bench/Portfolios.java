package id.jembatan.bench;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// A scorecard, the figures of a partner and the portfolio, each among ten thousand observations and among a million,
/// of 10,000 applied indicators both times. The cards that are read show as many observations here and there.
final class Portfolios {

    private static final int FEW = 10_000;
    private static final int MANY = 1_000_000;
    private static final int ROWS = 8;

    private final Plan plan;
    private final Report report;
    private final Token token;
    private final Service service;
    private final Database database;

    Portfolios(Plan plan, Report report, Token token, Service service, Database database) {
        this.plan = plan;
        this.report = report;
        this.token = token;
        this.service = service;
        this.database = database;
    }

    void run() {
        report.head("Scorecard, figures of a partner, portfolio: growth with the observations");
        var small = made(FEW);
        var large = made(MANY);
        try (var one = Server.start(service, small);
                var other = Server.start(service, large)) {
            growth("scorecard", Http.reading(one, token, cards(small)), Http.reading(other, token, cards(large)));
            growth(
                    "figures of a partner",
                    Http.reading(one, token, partners()),
                    Http.reading(other, token, partners()));
            var portfolio = List.of("/api/v1/portfolio");
            growth("portfolio", Http.reading(one, token, portfolio), Http.reading(other, token, portfolio));
        }
    }

    private void growth(String work, Http few, Http many) {
        var contenders = List.of(
                few.contender(work + " among 10^4 observations"), many.contender(work + " among 10^6 observations"));
        var now = plan.anew();
        var rounds = new Rounds(now, report, Cpu.listener(database.port()));
        rounds.warmUpEqually(contenders);
        rounds.run(contenders, Duration.ZERO);
        rounds.costs(contenders);
        report.row(
                work + ": growth",
                "itself at 10^4 and at 10^6 observations",
                Limit.atMost(1.2, ""),
                Spread.ofRatios(rounds.rates(contenders.getFirst()), rounds.rates(contenders.getLast())),
                2,
                "");
    }

    /// What the service keeps of the figures is made at its first start.
    private Database made(int rows) {
        var made = MadeUp.of(MadeUp.Kind.FIGURES, rows, database, service, report);
        if (made.one("select count(*) from rollup_line").equals("0")) {
            Server.start(service, made).close();
            made.run("vacuum analyze rollup_line, rollup_figure");
        }
        return made;
    }

    /// Some whose lines have at least ten observations in both registers.
    private static List<String> cards(Database among) {
        var all = among.column("select s.id from scorecard s join known_agreement k on k.id = s.agreement_id"
                + " where k.reference like 'MADE-UP-%' and length(k.reference) <= 11"
                + " and substr(k.reference, 9) <= '240' order by length(k.reference), k.reference");
        return IntStream.range(0, ROWS)
                .mapToObj(at -> "/api/v1/scorecards/" + all.get(at * all.size() / ROWS))
                .toList();
    }

    private static List<String> partners() {
        return IntStream.rangeClosed(1, ROWS)
                .mapToObj(number -> "/api/v1/figures/partners/tr-made-up-" + number)
                .toList();
    }
}
