package id.jembatan.local;

import id.jembatan.local.parts.Child;
import id.jembatan.local.parts.PartFailed;
import id.jembatan.local.parts.Pause;
import id.jembatan.local.parts.Postgres;
import id.jembatan.local.parts.Running;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Knows the children of one launcher: writes down each as soon as it runs, notices when one ends, ends all
/// together.
final class Supervisor {

    private static final Duration PATIENCE = Duration.ofSeconds(25);
    private static final Duration REAPING = Duration.ofSeconds(5);

    private final DataFolder data;
    private final List<Child> children = new ArrayList<>();
    private RunState state = RunState.of(Running.self());
    private boolean ending;

    Supervisor(DataFolder data) {
        this.data = data;
        data.write(state);
    }

    /// Starts a child. Once everything ends, nothing new begins.
    synchronized Child start(Part part, Supplier<Child> starting) {
        if (ending) {
            throw new Complaint("Stopped while starting.");
        }
        var child = starting.get();
        children.add(child);
        state = state.with(part, child.running());
        data.write(state);
        return child;
    }

    synchronized void ready() {
        state = state.whenReady();
        data.write(state);
    }

    /// All processes, ours and those that the children have started.
    synchronized List<ProcessHandle> processes() {
        var all = new ArrayList<ProcessHandle>();
        all.add(ProcessHandle.current());
        for (var child : children) {
            all.add(child.process().toHandle());
            child.process().descendants().forEach(all::add);
        }
        return all;
    }

    /// @throws PartFailed if a child has ended that nobody asked to
    synchronized void check() {
        for (var child : children) {
            if (!ending && !child.process().isAlive()) {
                throw new PartFailed(
                        child.part(), "ended with exit code " + child.process().exitValue(), child.log());
            }
        }
    }

    /// Returns when everything was ended on purpose.
    ///
    /// @throws PartFailed if a child ends that nobody asked to
    void watch() {
        while (!isEnding()) {
            check();
            Pause.millis(250);
        }
    }

    /// Ends all children, the youngest first. When it returns, the system has given us their exit codes: a
    /// process that has ended stays listed, and alive to this JVM, until somebody asked how it ended.
    synchronized void end() {
        ending = true;
        end(state, data);
        children.forEach(child -> child.hasEnded(REAPING));
        children.clear();
    }

    /// Whether everything was told to end.
    synchronized boolean isEnding() {
        return ending;
    }

    /// Ends what a launcher has started, whether it still lives or not: services at once, then what they
    /// stand on.
    static void end(RunState state, DataFolder data) {
        var services = state.children().stream()
                .filter(child -> child.part().isService())
                .map(child -> Thread.startVirtualThread(() -> child.process().end(PATIENCE)))
                .toList();
        services.forEach(Supervisor::join);
        for (var child : state.children().reversed()) {
            switch (child.part()) {
                case POSTGRESQL -> Postgres.stop(child.process(), data.postgres());
                case KEYCLOAK, MAIL_CATCHER, PARTNERS, AGREEMENTS, KPI, GATEWAY ->
                    child.process().end(PATIENCE);
            }
        }
        data.forgetState();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
