/// Verified tokens and granted permissions, kept for at most a minute.
@NullMarked
package id.jembatan.platform.signin;

import org.jspecify.annotations.NullMarked;
