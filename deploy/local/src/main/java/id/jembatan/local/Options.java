package id.jembatan.local;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What the person asked for on the command line.
///
/// @param action what to do
/// @param reset whether all data are thrown away first
/// @param detach whether to return when everything is ready
/// @param sample whether the sample portfolio is brought in
/// @param without services that somebody else runs, for example in development mode
record Options(Action action, boolean reset, boolean detach, boolean sample, Set<Part> without) {

    enum Action {
        START,
        STATUS,
        STOP,
        HELP
    }

    static final String HELP = """
            ./run                      builds what is missing, starts everything, loads the sample portfolio
            ./run --detach             the same, and returns when all is ready
            ./run --status             what runs, where, and how much memory it takes
            ./run --stop               ends what a detached or an ended ./run has left
            ./run --reset              throws all data away first (.data; logs and the test floor stay)
            ./run --no-sample          starts without the sample portfolio
            ./run --without <service>  leaves a service out, so that quarkus:dev can take its place
            ./run --help               this

            JEMBATAN_DATA names another folder than .data for everything that is kept.
            Ports are moved by environment variables:
            """;

    /// @throws Complaint if a word is not understood, or two of them contradict each other
    static Options parse(List<String> words) {
        var action = Action.START;
        boolean reset = false;
        boolean detach = false;
        boolean sample = true;
        var without = EnumSet.noneOf(Part.class);
        var rest = words.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            switch (word) {
                case "--help", "-h" -> action = only(action, Action.HELP, words);
                case "--status" -> action = only(action, Action.STATUS, words);
                case "--stop" -> action = only(action, Action.STOP, words);
                case "--reset" -> reset = true;
                case "--detach" -> detach = true;
                case "--no-sample" -> sample = false;
                case "--without" -> without.add(service(rest.hasNext() ? rest.next() : ""));
                default -> throw new Complaint("There is no option \"" + word + "\": ./run --help shows all.");
            }
        }
        return new Options(action, reset, detach, sample, without);
    }

    private static Action only(Action before, Action action, List<String> words) {
        if (before != Action.START || words.size() > 1) {
            throw new Complaint("--%s stands alone.".formatted(action.name().toLowerCase(Locale.ROOT)));
        }
        return action;
    }

    private static Part service(String name) {
        for (var service : Part.services()) {
            if (service.label().equals(name)) {
                return service;
            }
        }
        var names = Part.services().stream().map(Part::label).collect(Collectors.joining(", "));
        throw new Complaint("--without wants one of " + names + ", not \"" + name + "\".");
    }
}
