package id.jembatan.gateway.pdf;

import id.jembatan.platform.refusal.Problem;

/// Every no of making a PDF.
public enum PdfProblem implements Problem {
    /// As many as may be made at once are being made, and none was ready in time.
    TOO_MANY_SHEETS(503);

    private final int status;

    PdfProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
