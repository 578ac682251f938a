package id.jembatan.agreements.procedure;

import java.util.List;

/// A template that cannot be used. The service does not start with it: half a corridor is worse than none.
public class TemplateProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public TemplateProblem(String file, List<String> problems) {
        super("Procedure template " + file + ": " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
