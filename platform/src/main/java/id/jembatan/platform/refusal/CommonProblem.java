package id.jembatan.platform.refusal;

/// The reasons that belong to no feature.
public enum CommonProblem implements Problem {
    /// The request cannot be read: broken JSON, a wrong type, an unknown field.
    MALFORMED_REQUEST(400),
    UNKNOWN_FIELD(400),
    UNKNOWN_PARAMETER(400),
    /// A value that is no value of its type, such as a word where a number belongs.
    WRONG_TYPE(400),
    /// A raw path that two readers could understand differently.
    AMBIGUOUS_PATH(400),
    INVALID_CURSOR(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    /// No such thing, or not the caller's to know of: the two must look the same.
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    STALE(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    /// Understood, but a value breaks a rule.
    INVALID(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    /// A part that this request needs is down.
    UNAVAILABLE(503);

    private final int status;

    CommonProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    /// The common reason for a status that a framework chose.
    static CommonProblem of(int status) {
        return switch (status) {
            case 401 -> UNAUTHENTICATED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 409 -> CONFLICT;
            case 412 -> STALE;
            case 413 -> TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 422 -> INVALID;
            case 428 -> PRECONDITION_REQUIRED;
            case 429 -> TOO_MANY_REQUESTS;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? MALFORMED_REQUEST : INTERNAL_ERROR;
        };
    }
}
