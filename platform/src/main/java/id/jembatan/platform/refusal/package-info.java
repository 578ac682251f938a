/// One way to say no: every refusal is an RFC 9457 document with a stable type, in the reader's language.
@NullMarked
package id.jembatan.platform.refusal;

import org.jspecify.annotations.NullMarked;
