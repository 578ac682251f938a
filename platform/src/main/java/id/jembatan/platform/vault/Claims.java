package id.jembatan.platform.vault;

/// Which rows of a service point to kept files. Make it one `@ApplicationScoped` bean.
public interface Claims {

    /// A query with the columns `hash`, `size` and `added_at`: one row for each record that has a file. It is written
    /// in the code and becomes part of other statements.
    String query();
}
