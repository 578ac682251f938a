/// What must not get in: bad input, bad tokens and bad paths, at the one door of the suite.
package id.jembatan.suite.door;
