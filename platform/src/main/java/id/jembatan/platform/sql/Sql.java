package id.jembatan.platform.sql;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// One statement at a time, on the connection of the running transaction or, without one, on a borrowed one that is
/// given back at once. A process without a database says so at build time: `jembatan.database=false`.
@ApplicationScoped
@IfBuildProperty(name = "jembatan.database", stringValue = "true", enableIfMissing = true)
public class Sql {

    private final DataSource database;
    private final Counter statements;

    Sql(DataSource database, MeterRegistry meters) {
        this.database = database;
        this.statements = Counter.builder("jembatan.sql.statements")
                .description("Statements sent without a mapper: what a request costs, and must cost whatever its size")
                .register(meters);
    }

    /// Reads what the cursor stands on.
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// Takes each row as it comes from the database.
    @FunctionalInterface
    public interface Each {
        /// @return whether to go on
        boolean take(ResultSet row) throws SQLException;
    }

    /// @return how many rows were touched
    public int run(String sql, @Nullable Object... values) {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    /// The same statement for many rows, sent together: one round trip instead of one each.
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var values : rows) {
                bind(statement, values, connection);
                statement.addBatch();
            }
            statements.increment();
            statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    public <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
        return with(sql, values, statement -> {
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        });
    }

    /// The same with named values, such as `:country`.
    public <T> List<T> list(String sql, Row<T> row, Map<String, ?> values) {
        var named = Named.of(sql);
        return list(named.sql(), row, named.inOrder(values));
    }

    public <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
        return with(sql, values, statement -> {
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row.read(rows)) : Optional.empty();
            }
        });
    }

    /// The same with named values, such as `:country`.
    public <T> Optional<T> first(String sql, Row<T> row, Map<String, ?> values) {
        var named = Named.of(sql);
        return first(named.sql(), row, named.inOrder(values));
    }

    /// Walks over any number of rows in little memory; needs a running transaction, otherwise the driver fetches all.
    public void each(String sql, Each each, @Nullable Object... values) {
        with(sql, values, statement -> {
            statement.setFetchSize(1_000);
            try (var rows = statement.executeQuery()) {
                while (rows.next() && each.take(rows)) {}
            }
            return 0;
        });
    }

    /// The same with named values, such as `:country`.
    public void each(String sql, Each each, Map<String, ?> values) {
        var named = Named.of(sql);
        each(named.sql(), each, named.inOrder(values));
    }

    private <T> T with(String sql, @Nullable Object[] values, Work<T> work) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(statement, values, connection);
            statements.increment();
            return work.on(statement);
        } catch (SQLException e) {
            throw new SqlFailed(e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values, Connection connection)
            throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, known(values[i], connection));
        }
    }

    private static @Nullable Object known(@Nullable Object value, Connection connection) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case String[] texts -> connection.createArrayOf("text", texts);
            case Long[] numbers -> connection.createArrayOf("bigint", numbers);
            case byte[][] bytes -> connection.createArrayOf("bytea", bytes);
            case null, default -> value;
        };
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }
}
