/// The bytes of documents: what they really are, and where they lie. Knows no case and no rights.
@NullMarked
package id.jembatan.agreements.store;

import org.jspecify.annotations.NullMarked;
