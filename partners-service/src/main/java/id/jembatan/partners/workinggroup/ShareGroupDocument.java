package id.jembatan.partners.workinggroup;

/// Whether the partner's officers may know of a paper.
public record ShareGroupDocument(boolean shared) {}
