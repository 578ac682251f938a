package id.jembatan.agreements.agreement;

/// What a partner is in a case.
public enum PartyRole {
    /// The one that the case is about; there is one at most.
    LEAD,
    /// Another party to the agreement.
    PARTY,
    /// Answers for what a party promises.
    GUARANTOR,
    /// Signs as a witness.
    WITNESS,
    /// Brings the parties together: a mission, a network.
    FACILITATOR
}
