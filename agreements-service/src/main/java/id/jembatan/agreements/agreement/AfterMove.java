package id.jembatan.agreements.agreement;

import id.jembatan.platform.caller.Caller;

/// What another feature does when a case has moved. Beans of this type are called inside the transaction of the move,
/// with the case locked and before journal and event are written: a refusal here undoes the move.
public interface AfterMove {

    void after(Agreement agreement, MadeMove made, Caller caller);
}
