/// What protects the suite beside its rights: second factors, delegation, off-boarding, the journal's proof, and the
/// answers to the standards.
package id.jembatan.suite.security;
