package id.jembatan.platform.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table that is being written. What is closed is whole.
interface Table extends Closeable {

    void row(List<@Nullable Object> cells) throws IOException;
}
