package id.jembatan.agreements.agreement;

import id.jembatan.platform.refusal.Problem;

/// Every no of the documents.
enum DocumentProblem implements Problem {
    /// A move relies on it, it is initialled or has originals, or it counts no more anyway.
    DOCUMENT_IN_USE(409),
    /// What is on file there is not for this caller to replace.
    DOCUMENT_NOT_YOURS_TO_REPLACE(409),
    /// The caller could not read what he puts into this class, or may not lower or raise it.
    CLASS_NOT_YOURS_TO_GIVE(403),
    CLASS_UNCHANGED(409),
    /// The text is initialled: it is opened again first, with a reason.
    TEXT_FROZEN(409),
    TEXT_NOT_FROZEN(409),
    /// No version of this text is on file.
    TEXT_UNKNOWN(404),
    TEXT_WITHOUT_THIS_LANGUAGE(422),
    LANGUAGE_AND_RULE_DISAGREE(422),
    /// The signed text is not the initialled one, and nobody says why.
    SIGNED_TEXT_DIFFERS(409),
    /// A difference was explained where there is none, or where nothing is signed.
    NOTHING_TO_EXPLAIN(422);

    private final int status;

    DocumentProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
