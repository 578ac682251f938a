package id.jembatan.platform.filetype;

import id.jembatan.platform.refusal.Problem;

/// Every no to a file.
public enum FileProblem implements Problem {
    FILE_MISSING(422),
    FILE_EMPTY(422),
    FILE_TOO_LARGE(413),
    FILE_KIND_NOT_ALLOWED(415),
    /// It is two things at once.
    FILE_POLYGLOT(415),
    FILE_WITH_MACROS(415),
    FILE_ENCRYPTED(415),
    FILE_DAMAGED(422),
    FILE_HOSTILE_ARCHIVE(415),
    /// Folders, control characters or turned writing in the name.
    FILE_NAME_NOT_ALLOWED(422),
    FILE_NAMED_WRONGLY(422),
    /// The record is there, the bytes are not: an operator must look.
    FILE_UNAVAILABLE(503),
    RANGE_NOT_SATISFIABLE(416);

    private final int status;

    FileProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    static FileProblem of(FileFault fault) {
        return switch (fault) {
            case EMPTY -> FILE_EMPTY;
            case NOT_ALLOWED -> FILE_KIND_NOT_ALLOWED;
            case POLYGLOT -> FILE_POLYGLOT;
            case MACRO -> FILE_WITH_MACROS;
            case ENCRYPTED -> FILE_ENCRYPTED;
            case DAMAGED -> FILE_DAMAGED;
            case HOSTILE_ARCHIVE -> FILE_HOSTILE_ARCHIVE;
        };
    }
}
