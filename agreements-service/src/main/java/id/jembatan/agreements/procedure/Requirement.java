package id.jembatan.agreements.procedure;

/// A need with what a person has to know about it.
///
/// @param basis the article that asks for it
/// @param provider the actor who can provide it
/// @param advisory only a warning: the move is possible without it
public record Requirement(Need need, Label label, String basis, String provider, boolean advisory) {}
