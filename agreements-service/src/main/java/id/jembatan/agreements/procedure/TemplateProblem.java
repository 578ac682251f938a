package id.jembatan.agreements.procedure;

import id.jembatan.platform.refusal.Languages;
import java.util.List;
import java.util.stream.Collectors;

/// A template that cannot be used, with everything that is wrong with it. Half a corridor is worse than none.
public class TemplateProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<TemplateFault> faults;

    public TemplateProblem(String file, List<TemplateFault> faults) {
        super("Procedure template " + file + ": "
                + faults.stream().map(it -> it.told(Languages.ENGLISH)).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<TemplateFault> faults() {
        return faults;
    }
}
