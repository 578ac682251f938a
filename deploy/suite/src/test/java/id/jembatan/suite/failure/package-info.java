/// Parts that are taken away while people work, and what happens then.
package id.jembatan.suite.failure;
