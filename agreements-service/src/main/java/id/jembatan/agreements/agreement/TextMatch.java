package id.jembatan.agreements.agreement;

/// How a signed text compares with the text that was agreed.
public enum TextMatch {
    /// The same bytes.
    EQUAL,
    /// Begins with the same bytes; what follows is what electronic signatures add to a file.
    EXTENDS,
    /// Other bytes, such as a scan: somebody says why.
    DIFFERS
}
