/// Attacks on every operation that the API documents name, so that a new endpoint is attacked from its first day.
package id.jembatan.suite.attack;
