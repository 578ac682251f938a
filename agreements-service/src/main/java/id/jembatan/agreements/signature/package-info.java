/// Electronic signatures inside PDF files: how many, whose, whether the bytes are as they were signed, and whether we
/// know the issuer. Knows files only, no case and no rights. A foreign or unknown issuer never makes a signature wrong.
@NullMarked
package id.jembatan.agreements.signature;

import org.jspecify.annotations.NullMarked;
