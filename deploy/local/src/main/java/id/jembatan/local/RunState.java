package id.jembatan.local;

import id.jembatan.local.parts.Running;
import java.util.ArrayList;
import java.util.List;

/// Which processes a launcher has started, so that others find them: `--status`, `--stop`, and the next start
/// if this one is killed.
///
/// @param launcher the launcher itself
/// @param ready whether everything has come up
/// @param children what it has started, oldest first
record RunState(Running launcher, boolean ready, List<Entry> children) {

    /// One child.
    ///
    /// @param part what it is
    /// @param process the process
    record Entry(Part part, Running process) {}

    static RunState of(Running launcher) {
        return new RunState(launcher, false, List.of());
    }

    RunState with(Part part, Running process) {
        var more = new ArrayList<>(children);
        more.add(new Entry(part, process));
        return new RunState(launcher, ready, more);
    }

    RunState whenReady() {
        return new RunState(launcher, true, children);
    }

    /// Whether any of it still runs.
    boolean alive() {
        return launcher.alive()
                || children.stream().anyMatch(child -> child.process().alive());
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("launcher " + launcher);
        lines.add("ready " + ready);
        children.forEach(child -> lines.add(child.part().name() + " " + child.process()));
        return lines;
    }

    static RunState parse(List<String> lines) {
        var launcher = new Running(0, 0);
        boolean ready = false;
        var children = new ArrayList<Entry>();
        for (var line : lines) {
            var words = line.strip().split(" ", 2);
            switch (words[0]) {
                case "launcher" -> launcher = Running.parse(words[1]);
                case "ready" -> ready = Boolean.parseBoolean(words[1]);
                case String part -> children.add(new Entry(Part.valueOf(part), Running.parse(words[1])));
            }
        }
        return new RunState(launcher, ready, children);
    }
}
