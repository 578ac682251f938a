package id.jembatan.platform.filetype;

/// Why a file is not taken, told by its bytes.
public enum FileFault {
    EMPTY,
    /// Its kind is not on the list of allowed kinds.
    NOT_ALLOWED,
    /// It is two things at once: whoever opens it with another program sees something else.
    POLYGLOT,
    /// It brings a program along.
    MACRO,
    /// Nobody can read it without a password.
    ENCRYPTED,
    /// It ends too early or contradicts itself.
    DAMAGED,
    /// An archive that unpacks to far more than it weighs, or into other folders.
    HOSTILE_ARCHIVE
}
