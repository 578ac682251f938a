/// The documentation, tried.
package id.jembatan.suite.readme;
