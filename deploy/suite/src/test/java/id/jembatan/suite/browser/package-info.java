/// A real browser, used as people use it.
package id.jembatan.suite.browser;
