package id.jembatan.agreements.confidentiality;

/// How confidential a document is, the least first. The set is closed; who may read each is data.
public enum ConfidentialityClass {
    PUBLIC,
    INTERNAL,
    CONFIDENTIAL,
    SECRET
}
