/// Checks what the suite says of itself, with nothing but Java: it knows no class of the suite, on purpose.
@NullMarked
package id.jembatan.checker;

import org.jspecify.annotations.NullMarked;
