package id.jembatan.platform.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Keeps bytes by their hash, outside the database. What is kept never changes. Only [Vault] speaks to it, so that
/// nothing is kept without a row that knows of it.
interface DocumentStore {

    /// Keeps a file; it is safe there when this returns. The same bytes again change nothing.
    void keep(Path received, String hash, long size) throws IOException;

    /// @param from the first byte, from 0
    /// @param length how many
    /// @throws java.io.FileNotFoundException when nothing is kept under this hash
    InputStream open(String hash, long from, long length) throws IOException;

    /// Takes bytes away; nothing happens where there are none.
    void remove(String hash) throws IOException;

    /// Everything that was kept before a moment, some at a time.
    void eachKeptBefore(Instant moment, Batch batch) throws IOException;

    /// Takes some hashes.
    @FunctionalInterface
    interface Batch {
        void take(List<String> hashes) throws IOException;
    }
}
