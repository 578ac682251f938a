package id.jembatan.bench;

import id.jembatan.local.parts.LocalSecrets;
import id.jembatan.local.parts.Postgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;

/// A register of partners that nobody has ever met (made-up-partners.sql), of cases that nobody has ever opened
/// (made-up-agreements.sql), or of figures that nobody has ever reported (made-up-figures.sql), in a database of its
/// own beside that of the suite. It is kept for the next run as long as the tables are the same.
final class MadeUp {

    /// What is made up.
    ///
    /// @param words for the report
    /// @param script on the class path; `:rows` in it is how many
    /// @param prefix of the name of the database
    /// @param table that has as many rows as were asked for
    /// @param vacuumed the tables that become large
    enum Kind {
        PARTNERS("partners", "/made-up-partners.sql", "bench_", "partner", "partner, partner_name, partnership"),
        CASES(
                "cases with ten documents each",
                "/made-up-agreements.sql",
                "bench_cases_",
                "agreement",
                "agreement, party, document, made_move, made_move_document, statement"),
        FIGURES(
                "observations of 10,000 applied indicators",
                "/made-up-figures.sql",
                "bench_figures_",
                "observation",
                "applied_indicator, target, observation, observation_status"),
        /// The same to write into: never the number that was asked for, so made anew each time.
        WRITTEN(
                "observations of 10,000 applied indicators to write into",
                "/made-up-figures.sql",
                "bench_written_",
                "observation",
                "applied_indicator, target, observation, observation_status");

        private final String words;
        private final String script;
        private final String prefix;
        private final String table;
        private final String vacuumed;

        Kind(String words, String script, String prefix, String table, String vacuumed) {
            this.words = words;
            this.script = script;
            this.prefix = prefix;
            this.table = table;
            this.vacuumed = vacuumed;
        }
    }

    private MadeUp() {}

    /// @param like the database of the running service: the same server, the same role
    /// @param rows how many partners
    static Database of(int rows, Database like, Service service, Report report) {
        return of(Kind.PARTNERS, rows, like, service, report);
    }

    static Database of(Kind kind, int rows, Database like, Service service, Report report) {
        var name = kind.prefix + rows;
        var database = new Database(like.port(), name, like.user(), like.password());
        if (isThere(kind, database, like, rows)) {
            return database;
        }
        report.say("%d %s are made up in the database %s; many take minutes", rows, kind.words, name);
        empty(name, like);
        Server.start(service, database).close(); // its migrations make the tables
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql(kind.script).replace(":rows", Integer.toString(rows)));
            statement.execute("vacuum analyze " + kind.vacuumed);
        } catch (SQLException e) {
            throw new Failed("Rows cannot be made up: " + e.getMessage(), e);
        }
        return database;
    }

    /// The tables of the service with nothing in them but what its migrations brought.
    static Database empty(String name, Database like) {
        var database = new Database(like.port(), name, like.user(), like.password());
        drop(like.port(), name);
        Postgres.at(like.port()).createDatabase(name, like.user(), like.password());
        return database;
    }

    private static boolean isThere(Kind kind, Database database, Database like, int rows) {
        try {
            var versions =
                    "select string_agg(version || coalesce(checksum, 0), ',' order by version) from flyway_schema_history";
            return database.one("select count(*) from " + kind.table).equals(Integer.toString(rows))
                    && database.one(versions).equals(like.one(versions));
        } catch (Failed notYet) {
            return false;
        }
    }

    private static void drop(int port, String name) {
        as(port, "drop database if exists " + name + " with (force)");
    }

    /// Runs a statement as the one who may do everything.
    static void as(int port, String sql) {
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", LocalSecrets.of("postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Failed(sql + ": " + e.getMessage(), e);
        }
    }

    private static String sql(String script) {
        try (var in = MadeUp.class.getResourceAsStream(script)) {
            if (in == null) {
                throw new Failed(script + " is missing: build the bench once more.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Failed(script + " cannot be read.", e);
        }
    }
}
