package id.jembatan.checker;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Everybody who can sign in, for somebody who has to say whether he still should.
final class AccessReview {

    private static final int PAGE = 100;

    /// What Keycloak gives to every account.
    private static final Set<String> OF_EVERYBODY =
            Set.of("default-roles-jembatan", "offline_access", "uma_authorization");

    private final Keycloak realm;

    AccessReview(Keycloak realm) {
        this.realm = realm;
    }

    List<Account> accounts() throws IOException {
        var accounts = new ArrayList<Account>();
        List<?> page;
        do {
            page = Json.entries(
                    realm.get("/users?briefRepresentation=false&max=" + PAGE + "&first=" + accounts.size()));
            for (var each : page) {
                var user = Json.members(each);
                var path = "/users/" + Json.text(user.get("id"));
                accounts.add(Account.of(
                        user,
                        named(realm.get(path + "/role-mappings/realm/composite"), "name"),
                        named(realm.get(path + "/credentials"), "type"),
                        lastSignIn(Json.text(user.get("id")))));
            }
        } while (page.size() == PAGE);
        return accounts;
    }

    /// Closes what has ended, and its sessions with it.
    ///
    /// @return how many
    int close(List<Account> accounts, LocalDate today) throws IOException {
        var closed = 0;
        for (var account : accounts) {
            if (account.hasEnded(today)) {
                // Keycloak takes what it is given for all there is: the account is read and sent back whole.
                var user = Json.members(realm.get("/users/" + account.id()));
                user.put("enabled", false);
                realm.put("/users/" + account.id(), Json.write(user));
                realm.post("/users/" + account.id() + "/logout");
                closed++;
            }
        }
        return closed;
    }

    /// The table: one line per account, and what should be looked at.
    static List<String> table(List<Account> accounts, LocalDate today) {
        var lines = new ArrayList<String>();
        lines.add("account,open,roles,agency,mission,partner,until,acting,second_factor,last_sign_in,findings");
        for (var account : accounts) {
            var acting = account.attribute("acting_as").isEmpty()
                    ? ""
                    : account.attribute("acting_as") + " for " + account.attribute("acting_for") + " until "
                            + account.attribute("acting_until") + " by " + account.attribute("acting_by");
            var last = account.lastSignIn();
            lines.add(List.of(
                            account.name(),
                            account.enabled() ? "yes" : "no",
                            String.join(" ", account.roles()),
                            account.attribute("agency"),
                            account.attribute("mission"),
                            account.attribute("partner"),
                            account.attribute("until"),
                            acting,
                            String.join(" ", account.factors()),
                            last == null ? "" : last.toString(),
                            String.join("; ", account.findings(today)))
                    .stream()
                    .map(AccessReview::cell)
                    .reduce((one, other) -> one + "," + other)
                    .orElse(""));
        }
        return lines;
    }

    /// As RFC 4180 writes it; what a spreadsheet could take for a formula begins with an apostrophe.
    private static String cell(String text) {
        var harmless = !text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.matches("[^\",\r\n]*") ? harmless : '"' + harmless.replace("\"", "\"\"") + '"';
    }

    private @Nullable Instant lastSignIn(String user) throws IOException {
        var events = Json.entries(realm.get("/events?type=LOGIN&max=1&user=" + user));
        return events.isEmpty() || !(Json.members(events.getFirst()).get("time") instanceof Json.Number time)
                ? null
                : Instant.ofEpochMilli(time.whole());
    }

    private static Set<String> named(@Nullable Object list, String member) {
        var names = new TreeSet<String>();
        Json.entries(list)
                .forEach(each -> names.add(Json.text(Json.members(each).get(member))));
        names.removeAll(OF_EVERYBODY);
        names.remove("password");
        return names;
    }
}
