package id.jembatan.platform.sql;

import java.sql.SQLException;

/// A statement failed. The cause tells whether the database is away (503) or we are wrong (500).
public class SqlFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlFailed(SQLException cause) {
        super(cause);
    }

    /// Whether the row is already there (SQLSTATE 23505).
    public boolean isDuplicate() {
        return getCause() instanceof SQLException sql && "23505".equals(sql.getSQLState());
    }
}
