/// Sheets of paper: what a page says as a tagged PDF, with our own fonts in it.
@NullMarked
package id.jembatan.gateway.pdf;

import org.jspecify.annotations.NullMarked;
