package id.jembatan.checker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The command. Its exit code: 0 all is well, 1 something was found, 2 it could not be checked.
public final class Main {

    private static final String HELP = """
            java -jar jembatan-checker.jar COMMAND ...

            journal FILE [--key KEY] [--seal NUMBER:HASH]... [--checkpoints FILE]
                FILE is what GET /api/v1/<service>/audit/export gave. KEY is the public key of its checkpoints, 43 letters
                or the file that GET .../audit/key gave, from where you wrote it down, not from the same hands as FILE.
                --seal is an end of the chain that you wrote down; --checkpoints a file of signed ends, one in a line.
            licences BILL... --allowed FILE
                BILL is a CycloneDX file of a service (target/bom.json).
            vulnerabilities BILL... --data OSV [--accepted FILE]
                OSV is a file, a ZIP or a folder of records in the form of osv.dev; nothing is asked over the network.
            access --realm URL [--end yes]
                The list of everybody who can sign in, as CSV, for a review. URL is such as
                https://sign-in.example.org/admin/realms/jembatan; the variable KEYCLOAK_TOKEN holds a token of an account
                that may view users and events. --end closes what has ended (that account must manage users).
            """;

    private final PrintStream out;
    private final Clock clock;

    Main(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Main(out, Clock.systemDefaultZone()).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            var words = Words.of(arguments);
            return switch (words.command()) {
                case "journal" -> journal(words);
                case "licences" -> licences(words);
                case "vulnerabilities" -> vulnerabilities(words);
                case "access" -> access(words);
                default -> {
                    out.print(HELP);
                    yield 2;
                }
            };
        } catch (IOException e) {
            out.println("Cannot be read: " + e);
        } catch (RuntimeException e) {
            out.println("Cannot be checked: " + e.getMessage());
        }
        return 2;
    }

    private int journal(Words words) throws IOException {
        var key = words.one("--key");
        var check = new JournalCheck(key.isEmpty() ? null : Checkpoint.key(key));
        for (var seal : words.all("--seal")) {
            var colon = seal.indexOf(':');
            check.expect(Long.parseLong(seal.substring(0, colon)), seal.substring(colon + 1), "What you wrote down");
        }
        for (var file : words.all("--checkpoints")) {
            for (var line : Files.readAllLines(Path.of(file))) {
                if (!line.isBlank()) {
                    check.expect(line.replaceFirst("^.*Journal checkpoint ", "").strip()); // a line of a log will do
                }
            }
        }
        JournalCheck.Result result;
        try (var in = new BufferedInputStream(Files.newInputStream(Path.of(words.file())))) {
            result = check.check(in);
        }
        out.printf(
                "Journal of %s: %d entries, the last is %d with the hash %s%n",
                result.service(), result.entries(), result.last(), result.hash());
        out.printf(
                "%d signed checkpoints agree with it%s%n",
                result.checkpoints(),
                key.isEmpty() ? "; their signatures were not checked, because no key was given" : "");
        result.findings().forEach(finding -> out.println("FOUND: " + finding));
        out.println(result.isWhole() ? "Nothing was altered, removed or put in." : "This journal is NOT whole.");
        return result.isWhole() ? 0 : 1;
    }

    private int licences(Words words) throws IOException {
        var licences = Licences.read(Path.of(words.one("--allowed")));
        var used = new TreeMap<String, TreeSet<String>>();
        var refused = new TreeSet<String>();
        for (var bill : bills(words)) {
            refused.addAll(licences.refused(bill));
            bill.components()
                    .forEach(component -> used.computeIfAbsent(
                                    String.join(" or ", licences.of(component)), _ -> new TreeSet<>())
                            .add(component.toString()));
        }
        used.forEach((licence, components) -> {
            out.println(licence.isEmpty() ? "(none said)" : licence);
            components.forEach(component -> out.println("  " + component));
        });
        refused.forEach(each -> out.println("NOT ALLOWED: " + each));
        return refused.isEmpty() ? 0 : 1;
    }

    private int vulnerabilities(Words words) throws IOException {
        var weaknesses = Weaknesses.read(Path.of(words.one("--data")));
        var accepted = words.all("--accepted").isEmpty()
                ? new Accepted(List.of())
                : Accepted.read(Path.of(words.one("--accepted")));
        var today = LocalDate.now(clock);
        var found = new TreeMap<String, List<String>>();
        var open = 0;
        for (var bill : bills(words)) {
            for (var each : weaknesses.of(bill)) {
                var isAccepted = accepted.covers(each, today);
                open += isAccepted ? 0 : 1;
                found.computeIfAbsent((isAccepted ? "accepted: " : "FOUND: ") + each, _ -> new ArrayList<>())
                        .add(bill.name());
            }
        }
        found.forEach((weakness, bills) -> out.println(weakness + " (in " + String.join(", ", bills) + ")"));
        out.printf("%d records looked at; %d weaknesses open%n", weaknesses.records(), open);
        return open == 0 ? 0 : 1;
    }

    private int access(Words words) throws IOException {
        var token = System.getenv("KEYCLOAK_TOKEN");
        if (token == null || words.one("--realm").isEmpty()) {
            throw new Json.Unreadable("--realm and the variable KEYCLOAK_TOKEN are needed");
        }
        var today = LocalDate.now(clock);
        var review = new AccessReview(new Keycloak(words.one("--realm"), token));
        var accounts = review.accounts();
        AccessReview.table(accounts, today).forEach(out::println);
        if (words.one("--end").equals("yes")) {
            out.printf("%d accounts were closed%n", review.close(accounts, today));
        }
        return accounts.stream().allMatch(account -> account.findings(today).isEmpty()) ? 0 : 1;
    }

    private static List<Bill> bills(Words words) throws IOException {
        var bills = new ArrayList<Bill>();
        for (var file : words.files()) {
            bills.add(Bill.read(Path.of(file)));
        }
        if (bills.isEmpty()) {
            throw new Json.Unreadable("no bill of materials was named");
        }
        return bills;
    }

    /// What was typed: a command, files, and options with their values.
    private record Words(String command, List<String> files, Map<String, List<String>> options) {

        static Words of(List<String> arguments) {
            var files = new ArrayList<String>();
            var options = new TreeMap<String, List<String>>();
            for (var i = 1; i < arguments.size(); i++) {
                var word = arguments.get(i);
                if (!word.startsWith("--")) {
                    files.add(word);
                } else if (i + 1 == arguments.size()) {
                    throw new Json.Unreadable(word + " needs a value");
                } else {
                    options.computeIfAbsent(word, _ -> new ArrayList<>()).add(arguments.get(++i));
                }
            }
            return new Words(arguments.isEmpty() ? "" : arguments.getFirst(), files, options);
        }

        String file() {
            if (files.size() != 1) {
                throw new Json.Unreadable("one file is to be named");
            }
            return files.getFirst();
        }

        List<String> all(String option) {
            return options.getOrDefault(option, List.of());
        }

        /// The value, or an empty text.
        String one(String option) {
            var values = all(option);
            return values.isEmpty() ? "" : values.getLast();
        }
    }
}
