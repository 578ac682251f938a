package id.jembatan.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lets contenders run one after the other, again and again, and looks at the processors meanwhile.
final class Rounds {

    private static final Duration WINDOW_OF_OTHERS = Duration.ofSeconds(2);

    private final Plan plan;
    private final Report report;
    private final long behind;
    private final String name;
    private final Map<String, List<Sample>> samples = new HashMap<>();

    /// @param postgres the process that starts PostgreSQL's others
    Rounds(Plan plan, Report report, long postgres) {
        this(plan, report, postgres, "PostgreSQL");
    }

    /// @param behind the process behind the contenders, with all that it started
    /// @param name what that is
    Rounds(Plan plan, Report report, long behind, String name) {
        this.plan = plan;
        this.report = report;
        this.behind = behind;
        this.name = name;
    }

    /// One round of one contender.
    ///
    /// @param perSecond requests or transactions
    /// @param service microseconds of the service's processor time for each
    /// @param database the same of PostgreSQL, or of whatever else stands behind
    /// @param generator the same of whoever made the load
    /// @param others cores that everybody else kept busy meanwhile
    record Sample(double perSecond, double service, double database, double generator, double others) {}

    /// Runs a contender until three windows agree.
    void warmUp(Contender contender, boolean isOurs) {
        var windows = new Windows();
        var window = isOurs ? plan.window() : WINDOW_OF_OTHERS;
        long end = System.nanoTime() + plan.warmUp().toNanos();
        while (!windows.agree()) {
            if (System.nanoTime() > end || !plan.hasTimeFor(window)) {
                report.doubt("%s: no three windows of the warm-up agreed: %s", contender.name(), text(windows.rates()));
                return;
            }
            windows.add(contender.load().run(window).perSecond());
        }
        report.say("warm-up %-28s %s", contender.name(), text(windows.rates()));
    }

    /// Runs contenders that are compared as equals in turns, until three windows in a row of each agree. All get
    /// the same number of windows: who was warmed up for longer would only look better.
    void warmUpEqually(List<Contender> contenders) {
        var windows = contenders.stream().map(_ -> new Windows()).toList();
        long end = System.nanoTime()
                + plan.warmUp().multipliedBy(contenders.size()).toNanos();
        var turn = plan.window().multipliedBy(contenders.size());
        while (!windows.stream().allMatch(Windows::agree)) {
            if (System.nanoTime() > end || !plan.hasTimeFor(turn)) {
                report.doubt("the warm-up of %d contenders ended before three windows of each agreed", windows.size());
                break;
            }
            for (int i = 0; i < contenders.size(); i++) {
                windows.get(i).add(contenders.get(i).load().run(plan.window()).perSecond());
            }
        }
        for (int i = 0; i < contenders.size(); i++) {
            report.say(
                    "warm-up %-28s %s",
                    contenders.get(i).name(), text(windows.get(i).rates()));
        }
    }

    /// All rounds, as many as the time allows.
    void run(List<Contender> contenders, Duration after) {
        for (int round = 0; round < plan.rounds(); round++) {
            var needed = plan.round().multipliedBy(contenders.size()).plus(after);
            if (!plan.hasTimeFor(needed)) {
                break;
            }
            for (var contender : Rotation.of(contenders, round)) {
                var sample = sample(round, contender);
                samples.computeIfAbsent(contender.name(), _ -> new ArrayList<>())
                        .add(sample);
            }
        }
        int done = contenders.stream()
                .mapToInt(each -> of(each.name()).size())
                .min()
                .orElse(0);
        if (done < plan.rounds()) {
            report.doubt("only %d of %d rounds fitted into the time", done, plan.rounds());
        }
    }

    List<Double> rates(Contender contender) {
        return of(contender.name()).stream().map(Sample::perSecond).toList();
    }

    /// What one request costs, in the middle of the rounds.
    void costs(List<Contender> contenders) {
        report.say("");
        report.say("| contender | per second (min / median / max) | CPU us: service | %s | generator |", name);
        report.say("|---|---|---|---|---|");
        for (var contender : contenders) {
            var all = of(contender.name());
            report.say(
                    "| %s | %s | %s | %s | %s |",
                    contender.name(),
                    Spread.of(rates(contender)).text(0),
                    middle(all.stream().map(Sample::service).toList()),
                    middle(all.stream().map(Sample::database).toList()),
                    middle(all.stream().map(Sample::generator).toList()));
        }
        report.say("");
    }

    private Sample sample(int round, Contender contender) {
        pause();
        long machine = Cpu.microsOfMachine();
        long ours = micros(contender.service());
        long database = Cpu.microsOfTree(behind);
        long generator = Cpu.micros(ProcessHandle.current().pid());
        long began = System.nanoTime();
        var served = contender.load().run(plan.round());
        double micros = (System.nanoTime() - began) / 1e3;
        ours = micros(contender.service()) - ours;
        database = Cpu.microsOfTree(behind) - database;
        generator = Cpu.micros(ProcessHandle.current().pid()) - generator;
        machine = Cpu.microsOfMachine() - machine;
        var sample = new Sample(
                served.perSecond(),
                (double) ours / served.count(),
                (double) database / served.count(),
                (double) generator / served.count(),
                Math.max(0, machine - ours - database - generator) / micros);
        report.say(
                "round %d %-28s %9.0f/s  CPU us each: service %6.1f  behind %6.1f  generator %5.1f  others %.2f cores  %s",
                round + 1,
                contender.name(),
                sample.perSecond(),
                sample.service(),
                sample.database(),
                sample.generator(),
                sample.others(),
                served.remark());
        return sample;
    }

    private static long micros(long service) {
        return service == 0 ? 0 : Cpu.microsOfTree(service); // nginx serves by its children
    }

    private List<Sample> of(String name) {
        return samples.getOrDefault(name, List.of());
    }

    private static String middle(List<Double> values) {
        return "%.1f".formatted(Spread.of(values).median());
    }

    private static String text(List<Double> rates) {
        return String.join(", ", rates.stream().map("%.0f/s"::formatted).toList());
    }

    /// What one contender left behind is not the next one's burden.
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("Interrupted.", e);
        }
    }

    /// The last look at a contender, for whoever wants to load it at a part of what it can do.
    @Nullable Double medianOf(Contender contender) {
        var rates = rates(contender);
        return rates.isEmpty() ? null : Spread.of(rates).median();
    }
}
