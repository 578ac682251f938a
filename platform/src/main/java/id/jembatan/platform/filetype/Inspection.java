package id.jembatan.platform.filetype;

/// What the bytes of a file say.
sealed interface Inspection {

    record Accepted(FileKind kind) implements Inspection {}

    record Refused(FileFault fault) implements Inspection {}
}
