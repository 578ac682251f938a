package id.jembatan.local;

import id.jembatan.local.parts.Checkout;
import id.jembatan.local.parts.Mutex;
import id.jembatan.local.parts.PartFailed;
import id.jembatan.local.parts.Pause;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The launcher. Ends with 0 when it did what it was asked to, 1 when a part failed, 2 when it was asked
/// wrongly, 3 when `--status` finds that not everything is up.
public final class Run {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path root = Checkout.root();
    private final DataFolder data = DataFolder.of(root);
    private final Progress progress = new Progress(System.out);

    /// @param arguments see [Options#HELP]
    public static void main(String[] arguments) {
        int code;
        try {
            var words = List.of(arguments);
            if (!words.isEmpty() && words.getFirst().equals("--check")) {
                check(Options.parse(words.subList(1, words.size())));
                return;
            }
            code = new Run().obey(Options.parse(words), words);
        } catch (Complaint complaint) {
            System.err.println(complaint.getMessage());
            code = 2;
        } catch (PartFailed failed) {
            System.err.println(failed.getMessage());
            code = 1;
        }
        System.exit(code);
    }

    /// The script asks before it builds for minutes: what could be said at once is said at once.
    private static void check(Options options) {
        var ports = new PortPlan(System.getenv());
        var data = DataFolder.of(Checkout.root());
        if (data.state().filter(RunState::alive).isEmpty()) {
            ports.requireFree(parts(options));
        } else if (!options.reset() && data.lock().isEmpty()) {
            throw alreadyRuns();
        }
    }

    private int obey(Options options, List<String> words) {
        return switch (options.action()) {
            case HELP -> help();
            case STATUS -> status();
            case STOP -> stop();
            case START -> options.detach() ? new Detached(root, data, progress).start(words) : start(options);
        };
    }

    private int help() {
        progress.say(Options.HELP.strip());
        for (var part : Part.values()) {
            for (var port : part.ports()) {
                progress.say("  %-38s %d".formatted(port.variable(), port.usual()));
            }
        }
        return 0;
    }

    private int status() {
        var state = data.state().filter(RunState::alive);
        if (state.isEmpty()) {
            progress.say("Nothing runs: ./run starts everything.");
            return 3;
        }
        return new Report(root, new PortPlan(System.getenv()), progress).status(state.get()) ? 0 : 3;
    }

    private int stop() {
        var state = data.state().filter(RunState::alive);
        if (state.isEmpty()) {
            progress.say("Nothing runs.");
            return 0;
        }
        end(state.get());
        progress.say("Everything has ended.");
        return 0;
    }

    /// A living launcher ends its children itself; what is left afterwards had lost it.
    private void end(RunState state) {
        state.launcher().end(PATIENCE);
        Supervisor.end(state, data);
    }

    private int start(Options options) {
        var ports = new PortPlan(System.getenv());
        if (options.reset()) {
            data.state().filter(RunState::alive).ifPresent(this::end);
        }
        try (var _ = lock(options)) {
            data.state().filter(RunState::alive).ifPresent(leftover -> {
                progress.say("An earlier launcher was killed: ending what it left.");
                Supervisor.end(leftover, data);
            });
            if (options.reset()) {
                data.wipe();
                progress.say("All data of " + data.path() + " are gone.");
            }
            ports.requireFree(parts(options));
            return run(options, ports);
        }
    }

    private int run(Options options, PortPlan ports) {
        var supervisor = new Supervisor(data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            progress.say("Stopping.");
            supervisor.end();
            progress.say("Everything has ended.");
        }));
        try {
            bringUp(options, ports, supervisor);
            supervisor.watch();
            return 0;
        } catch (RuntimeException failed) {
            // Whoever is told to end while starting has failed at nothing.
            if (supervisor.isEnding()) {
                return 130;
            }
            throw failed;
        }
    }

    private void bringUp(Options options, PortPlan ports, Supervisor supervisor) {
        new Suite(root, ports, options.without(), supervisor, progress).start();
        if (options.sample()) {
            new SampleData(root, ports, progress).load(options.without());
        }
        supervisor.check();
        new Report(root, ports, progress).addresses(options.without());
        supervisor.ready();
        progress.say("ready after %s with %s of memory (Ctrl-C or ./run --stop ends everything)"
                .formatted(progress.total(), Memory.text(Memory.of(supervisor.processes()))));
    }

    /// One launcher per checkout. After a reset the one before may still be on its way out.
    private Mutex lock(Options options) {
        var until = System.nanoTime() + (options.reset() ? PATIENCE.toNanos() : 0);
        @Nullable Mutex lock = data.lock().orElse(null);
        while (lock == null && System.nanoTime() < until) {
            Pause.millis(100);
            lock = data.lock().orElse(null);
        }
        if (lock == null) {
            throw alreadyRuns();
        }
        return lock;
    }

    private static Complaint alreadyRuns() {
        return new Complaint("It runs already: ./run --status shows it, ./run --stop ends it.");
    }

    private static Set<Part> parts(Options options) {
        var parts = EnumSet.allOf(Part.class);
        parts.removeAll(options.without());
        return parts;
    }
}
