package id.jembatan.agreements.agreement;

import java.util.Map;

/// What another feature knows of a case and a procedure may need as a field: a signed instrument, open commitments.
/// Beans of this type are asked whenever a move is judged, for `next` and for `moves` alike, so they must not change
/// anything and should cost one query at most. A derived field wins over one that was typed in.
public interface CaseFacts {

    /// @return values by field of the procedure, dates as ISO days; a fact that does not hold is left out
    Map<String, String> of(Agreement agreement);
}
