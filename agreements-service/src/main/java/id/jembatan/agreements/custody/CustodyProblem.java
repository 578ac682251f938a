package id.jembatan.agreements.custody;

import id.jembatan.platform.refusal.Problem;

/// Every no of the originals.
enum CustodyProblem implements Problem {
    /// The document is not in this case, or not open to the caller.
    UNKNOWN_DOCUMENT_OF_CASE(422),
    /// Nobody hands over what he has not had yet.
    HANDOVER_BEFORE_CUSTODY(422),
    HANDOVER_IN_FUTURE(422),
    /// A hand-over has a receipt: its number, or the document itself.
    RECEIPT_MISSING(422);

    private final int status;

    CustodyProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
