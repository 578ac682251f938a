package id.jembatan.agreements.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;

/// Keeps bytes by their hash, outside the database. What is kept never changes.
public interface DocumentStore {

    /// Keeps a received file; it is on the disk when this returns, so that a row may point to it.
    void keep(Path received, String hash) throws IOException;

    /// @throws IOException also when nothing is kept under this hash
    InputStream open(String hash) throws IOException;

    /// Takes away what no row points to and what was kept before a moment: left by uploads that were cut off.
    ///
    /// @param referenced tells which of some hashes are still in use
    /// @return how many were taken away
    int sweep(Instant keptBefore, Function<Collection<String>, Set<String>> referenced) throws IOException;
}
