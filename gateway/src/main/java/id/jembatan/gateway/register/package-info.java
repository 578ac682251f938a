/// The public register: what was marked as public, for everybody, without a sign-in, a cookie or a script. Every page
/// is the same for whoever asks, so anybody may keep it for a while.
@NullMarked
package id.jembatan.gateway.register;

import org.jspecify.annotations.NullMarked;
