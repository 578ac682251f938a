package id.jembatan.bench;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The database of a service, reached with the service's own role.
record Database(int port, String name, String user, String password) {

    /// As the service itself is told by its environment.
    static Database of(int port, Map<String, String> service) {
        var url = needed(service, "QUARKUS_DATASOURCE_JDBC_URL");
        return new Database(
                port,
                url.substring(url.lastIndexOf('/') + 1),
                needed(service, "QUARKUS_DATASOURCE_USERNAME"),
                needed(service, "QUARKUS_DATASOURCE_PASSWORD"));
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
    }

    /// The first column of what a query selects.
    List<String> column(String sql) {
        try (var connection = DriverManager.getConnection(url(), user, password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new Failed("The database " + name + " cannot be asked: " + e.getMessage(), e);
        }
    }

    String one(String sql) {
        return column(sql).getFirst();
    }

    void run(String sql) {
        try (var connection = DriverManager.getConnection(url(), user, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new Failed(sql + ": " + e.getMessage(), e);
        }
    }

    private static String needed(Map<String, String> environment, String name) {
        var value = environment.get(name);
        if (value == null) {
            throw new Failed("A service runs without " + name + ": start it by ./run.");
        }
        return value;
    }
}
