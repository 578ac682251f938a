/// A small service that exists only in tests, to try every door of the platform.
package id.jembatan.platform.door;
