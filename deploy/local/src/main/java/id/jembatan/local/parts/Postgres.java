package id.jembatan.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;

/// A PostgreSQL server on a port of 127.0.0.1: started by [#start], or one that runs already by [#at].
public final class Postgres {

    private static final String ADMIN = "postgres";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

    /// What Linux and macOS have; the first that is there is taken.
    private static final List<String> CHARACTER_TYPES = List.of("C.UTF-8", "en_US.UTF-8");

    /// invalid_parameter_value, wrong_object_type: this system has no such locale.
    private static final Set<String> WRONG_LOCALE = Set.of("22023", "42809");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final int port;

    private Postgres(int port) {
        this.port = port;
    }

    /// A server that somebody else started the same way.
    public static Postgres at(int port) {
        return new Postgres(port);
    }

    /// Starts a server as a detached child and returns when it answers.
    ///
    /// @param data its data folder, made first if there is none
    /// @param port port of 127.0.0.1
    /// @param durable whether a commit is on the disk when it returns; only tests may do without
    /// @param log where it writes
    /// @throws PartFailed if it does not come up
    public static Child start(Path data, int port, boolean durable, Path log) {
        var binaries = PostgresBinaries.folder();
        endLeftover(data);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialize(binaries, data, log);
        }
        var command = new ArrayList<>(PostgresBinaries.unprivileged());
        command.addAll(List.of(binaries.resolve("bin/postgres").toString(), "-D", data.toString(), "-p", "" + port));
        settings(durable).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        var child = Child.start("PostgreSQL", command, Map.of("TZ", "UTC"), data, log);
        var server = new Postgres(port);
        child.await(server::answers, PATIENCE);
        return child;
    }

    /// Ends a server with all of its connections, without losing what was committed.
    public static void stop(Running server, Path data) {
        if (!server.alive()) {
            return;
        }
        var command = new ArrayList<>(PostgresBinaries.unprivileged());
        command.addAll(List.of(
                PostgresBinaries.folder().resolve("bin/pg_ctl").toString(),
                "stop",
                "-D",
                data.toString(),
                "-m",
                "fast",
                "-s"));
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.end(Duration.ofSeconds(10));
    }

    /// The resource of the class path that holds the server's programs.
    public static String programs() {
        return PostgresBinaries.archive();
    }

    /// The address of one of its databases for JDBC.
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /// Makes a database that belongs to a login role of its own, with the extensions that services use, so that
    /// no service needs more rights than its own database gives. Where it is there already, only the password
    /// is set.
    public void createDatabase(String name, String role, String password) {
        try (var connection = connect(ADMIN)) {
            if (!there(connection, "select 1 from pg_roles where rolname = ?", role)) {
                run(connection, "create role " + checked(role) + " login");
            }
            run(connection, "alter role " + checked(role) + " password '" + password.replace("'", "''") + "'");
            if (!there(connection, "select 1 from pg_database where datname = ?", name)) {
                create(connection, checked(name) + " owner " + checked(role));
                run(connection, "revoke connect, temporary on database " + name + " from public");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " cannot be created", e);
        }
        try (var connection = connect(name)) {
            for (var extension : List.of("pg_trgm", "unaccent", "btree_gist")) {
                run(connection, "create extension if not exists " + extension);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " cannot be prepared", e);
        }
    }

    /// A search by trigrams (pg_trgm) takes a character for a letter only if the database's character type does. With
    /// plain C it sees no letter outside of English, and looks through all names instead.
    private static void create(Connection connection, String nameAndOwner) throws SQLException {
        for (var letters : CHARACTER_TYPES) {
            try {
                run(connection, "create database " + nameAndOwner + " template template0 lc_ctype '" + letters + "'");
                return;
            } catch (SQLException e) {
                if (!WRONG_LOCALE.contains(String.valueOf(e.getSQLState()))) {
                    throw e;
                }
            }
        }
        run(connection, "create database " + nameAndOwner);
    }

    /// Drops a database, whoever is connected to it, and the role of the same name.
    public void dropDatabase(String name) {
        try (var connection = connect(ADMIN)) {
            run(connection, "drop database if exists " + checked(name) + " with (force)");
            run(connection, "drop role if exists " + checked(name));
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " cannot be dropped", e);
        }
    }

    /// The names of all databases made by [#createDatabase].
    public Set<String> databases() {
        try (var connection = connect(ADMIN);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select datname from pg_database where not datistemplate and datname <> 'postgres'")) {
            var names = new HashSet<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("The databases cannot be listed", e);
        }
    }

    /// Whether it takes connections.
    public boolean answers() {
        try (var connection = connect(ADMIN)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.put("user", ADMIN);
        properties.put("password", LocalSecrets.of(ADMIN));
        properties.put("connectTimeout", "5");
        // The driver manager looks at the callers of callers; the tests' class loaders do not like that.
        for (var driver : ServiceLoader.load(Driver.class, Postgres.class.getClassLoader())) {
            var connection = driver.connect(jdbcUrl(database), properties);
            if (connection != null) {
                return connection;
            }
        }
        throw new SQLException("There is no PostgreSQL driver on the class path.");
    }

    private static boolean there(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        return name;
    }

    private static Map<String, String> settings(boolean durable) {
        var onOff = durable ? "on" : "off";
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "unix_socket_directories", "",
                "max_connections", "250",
                "shared_buffers", "64MB",
                "timezone", "UTC",
                "log_timezone", "UTC",
                "fsync", onOff,
                "synchronous_commit", onOff,
                "full_page_writes", onOff);
    }

    private static void initialize(Path binaries, Path data, Path log) {
        try {
            Files.createDirectories(data.toAbsolutePath().resolveSibling(""));
            var fresh = data.resolveSibling(data.getFileName() + ".fresh");
            Unpacked.delete(fresh);
            var password = Files.createTempFile("jembatan", ".password");
            Files.writeString(password, LocalSecrets.of(ADMIN));
            var command = new ArrayList<>(PostgresBinaries.unprivileged());
            command.addAll(List.of(
                    binaries.resolve("bin/initdb").toString(),
                    "--pgdata=" + fresh,
                    "--username=" + ADMIN,
                    "--pwfile=" + password,
                    "--auth-host=scram-sha-256",
                    "--auth-local=reject",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            var child = Child.start(
                    "initdb",
                    command,
                    Map.of("TZ", "UTC"),
                    data.toAbsolutePath().resolveSibling(""),
                    log);
            var code = child.process().waitFor();
            Files.delete(password);
            if (code != 0) {
                throw new PartFailed("initdb", "ended with exit code " + code, log);
            }
            Unpacked.delete(data);
            Files.move(fresh, data);
        } catch (IOException e) {
            throw new UncheckedIOException(data + " cannot be initialized", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while initializing " + data, e);
        }
    }

    /// A server that outlived its starter still holds the data folder; after a crash of the machine the file
    /// that says so is left alone, and its number may belong to anybody.
    private static void endLeftover(Path data) {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        try (var lines = Files.lines(file)) {
            var pid = Long.parseLong(lines.findFirst().orElse("0").strip());
            ProcessHandle.of(pid)
                    .filter(handle -> handle.info().commandLine().orElse("").contains(data.toString()))
                    .ifPresent(handle -> stop(Running.of(handle), data));
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
