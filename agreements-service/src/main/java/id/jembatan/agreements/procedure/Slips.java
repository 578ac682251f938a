package id.jembatan.agreements.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Collects what is wrong with a template, so that all of it is told at once and in the order of the text.
final class Slips {

    /// A text with more is not being corrected, it is being rewritten.
    private static final int AT_MOST = 200;

    private final YamlTree tree;
    private final List<TemplateFault> faults = new ArrayList<>();

    Slips(YamlTree tree) {
        this.tree = tree;
    }

    void add(String pointer, Slip slip, Object... args) {
        add(pointer, 0, slip, args);
    }

    /// @param further columns after the beginning of the value
    void add(String pointer, int further, Slip slip, Object... args) {
        var at = tree.at(pointer);
        var fault = new TemplateFault(
                at.line(),
                at.column() + further,
                pointer,
                slip,
                Arrays.stream(args).map(String::valueOf).toList());
        if (faults.size() < AT_MOST && !faults.contains(fault)) {
            faults.add(fault);
        }
    }

    boolean none() {
        return faults.isEmpty();
    }

    /// Whether something is wrong at this very place already.
    boolean at(String pointer) {
        return faults.stream().anyMatch(it -> it.pointer().equals(pointer));
    }

    List<TemplateFault> all() {
        return faults.stream()
                .sorted(Comparator.comparingInt(TemplateFault::line).thenComparingInt(TemplateFault::column))
                .toList();
    }
}
